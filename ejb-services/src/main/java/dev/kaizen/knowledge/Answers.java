package dev.kaizen.knowledge;

import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.model.Signature;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.List;
import java.util.Map;

/** What a model is asked about passages, and what its answer says. Nothing found is no answer. */
final class Answers {
  static final int PASSAGES = 6;

  private static final Signature SIGNATURE =
      new Signature(
          "Answer the question from the passages alone. When they do not hold the answer, say so"
              + " and set abstained to true.",
          List.of(
              Field.required("answer", FieldType.STRING, "The answer, in a sentence or two"),
              Field.required(
                  "abstained", FieldType.BOOLEAN, "Whether the passages do not hold the answer")));

  private Answers() {}

  static ModelRequest request(String question, List<Passage> passages) {
    return new ModelRequest(SIGNATURE, Map.of("question", question), passages);
  }

  /** An answer that cites nothing rests on nothing: it counts as none. */
  static Answer of(String question, List<Passage> passages, ModelAnswer answer) {
    boolean abstained =
        !Boolean.FALSE.equals(answer.outputs().get("abstained")) || answer.citations().isEmpty();
    return new Answer(
        abstained
            ? "The knowledge base does not hold an answer to this question."
            : String.valueOf(answer.outputs().get("answer")),
        abstained ? List.of() : answer.citations(),
        List.of(
            Map.of(
                "step",
                "search",
                "mode",
                "hybrid",
                "query",
                question,
                "found",
                passages.stream().map(Answers::found).toList()),
            Map.of("step", "answer", "model", answer.model(), "raw", answer.raw())),
        abstained,
        answer.model());
  }

  private static Map<String, Object> found(Passage passage) {
    return Map.of(
        "documentId", passage.documentId(),
        "title", passage.title(),
        "text", passage.text(),
        "score", passage.score());
  }
}
