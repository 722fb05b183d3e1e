package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.knowledge.Citation;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.model.Signature;
import dev.kaizen.sdk.workflow.FieldValidator;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks a model, and lets nothing pass that the signature or the passages do not bear. */
final class AgentStep {
  private AgentStep() {}

  static RunEvent execute(StepContext step, Node.Agent agent, Models models) {
    Map<String, Object> inputs = step.values("inputs", agent.inputs());
    List<Passage> passages = passages(step, agent);
    Signature signature = new Signature(agent.instructions(), agent.outputs());
    ModelAnswer answer =
        models.named(agent.model()).answer(new ModelRequest(signature, inputs, passages));
    Map<String, Object> outputs = JsonValues.object(answer.outputs());
    require(agent, outputs);
    requireGiven(agent, answer.citations(), passages);
    List<Map<String, Object>> citations =
        answer.citations().stream().map(PassageForm::write).toList();

    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    agent.outputs().forEach(field -> written.put(field.name(), outputs.get(field.name())));
    written.put("citations", citations);
    written.put("model", answer.model());

    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("inputs", inputs);
    trace.put("passages", passages.stream().map(PassageForm::write).toList());
    trace.put("model", answer.model());
    trace.put("prompt", answer.prompt());
    trace.put("answer", answer.raw());
    trace.put("citations", citations);
    return step.done(Map.of(agent.into(), written), answer.usage(), trace);
  }

  static List<Passage> passages(StepContext step, Node.Agent agent) {
    return step.list("passages", agent.passages()).stream()
        .map(v -> PassageForm.read(v).orElseThrow(() -> step.wrong("passages", "passages only")))
        .toList();
  }

  static void require(Node.Agent agent, Map<String, Object> outputs) {
    List<Problem> problems = FieldValidator.check(agent.outputs(), outputs);
    if (!problems.isEmpty()) {
      throw invalid(agent, Problem.text(problems));
    }
  }

  /** A source that was not given is made up. */
  static void requireGiven(Node.Agent agent, List<Citation> citations, List<Passage> passages) {
    Set<String> given = passages.stream().map(Passage::chunkId).collect(Collectors.toSet());
    for (Citation citation : citations) {
      if (!given.contains(citation.chunkId())) {
        throw invalid(agent, "it cites a passage that it was not given");
      }
    }
  }

  private static KaizenException invalid(Node.Agent agent, String what) {
    return new KaizenException(
        ErrorCode.MODEL_OUTPUT_INVALID,
        "node '%s': the model's answer does not fit: %s".formatted(agent.id(), what));
  }
}
