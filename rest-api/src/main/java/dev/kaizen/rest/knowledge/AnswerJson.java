package dev.kaizen.rest.knowledge;

import dev.kaizen.knowledge.Answer;
import dev.kaizen.sdk.knowledge.Citation;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer with what it rests on. */
@Schema(
    name = "Answer",
    example =
        """
        {"answer":"Above 5000 EUR two people approve.",
         "citations":[{"chunkId":"0193f0aa-1111-7abc-8def-000000000004",
          "documentId":"0193f0aa-1111-7abc-8def-000000000003","title":"Purchasing policy",
          "page":null,"quote":"Above 5000 EUR two people approve."}],
         "trace":[],"abstained":false,"model":"offline/extractive-1"}""")
public record AnswerJson(
    String answer,
    List<Cited> citations,
    @Schema(description = "What was searched and found, step by step")
        List<Map<String, Object>> trace,
    @Schema(description = "True when the documents hold no answer; then answer says so")
        boolean abstained,
    @Schema(description = "What answered") String model) {

  /** Where a statement stands, and the words relied on. */
  @Schema(name = "Citation")
  public record Cited(
      String chunkId, String documentId, String title, @Nullable Integer page, String quote) {
    static Cited of(Citation c) {
      return new Cited(c.chunkId(), c.documentId(), c.title(), c.page(), c.quote());
    }
  }

  static AnswerJson of(Answer a) {
    return new AnswerJson(
        a.answer(),
        a.citations().stream().map(Cited::of).toList(),
        a.trace(),
        a.abstained(),
        a.model());
  }
}
