package dev.kaizen.sdk.run;

import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.tool.Observation;
import dev.kaizen.sdk.tool.ToolCall;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import dev.kaizen.sdk.workflow.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole answer of an agent with tools, also when it has come to none. */
final class AgentEnd {
  private static final int LONGEST_RESULT = 500;
  private static final Map<String, String> WHY =
      Map.of(
          "answered", "It answered.",
          "cycles", "It had to stop: it may not ask for tools any more often.",
          "repeats", "It had to stop: it asked for the same again and again.",
          "budget", "It had to stop: its budget is used up.",
          "time", "It had to stop: its time is used up.");

  private AgentEnd() {}

  static Map<String, Object> with(Node.Agent agent, ModelAnswer answer, String stopped) {
    Map<String, @Nullable Object> end = new LinkedHashMap<>();
    agent.outputs().forEach(field -> end.put(field.name(), answer.outputs().get(field.name())));
    end.put("citations", answer.citations().stream().map(PassageForm::write).toList());
    end.put("model", answer.model());
    end.put("stopped", stopped);
    return JsonValues.object(end);
  }

  /** No answer: nothing is made up for it, and nobody can be sure of nothing. */
  static Map<String, Object> without(Node.Agent agent, String stopped) {
    Map<String, @Nullable Object> end = new LinkedHashMap<>();
    agent.outputs().forEach(field -> end.put(field.name(), isConfidence(field) ? 0.0 : null));
    end.put("citations", List.of());
    end.put("model", null);
    end.put("stopped", stopped);
    return JsonValues.object(end);
  }

  static Map<String, Object> whole(Map<?, ?> answer, AgentLog log) {
    Map<String, Object> whole = new LinkedHashMap<>(JsonValues.object(answer));
    whole.put("steps", steps(log));
    whole.put("account", account(String.valueOf(answer.get("stopped")), log));
    return whole;
  }

  private static boolean isConfidence(Field field) {
    return field.type() == FieldType.NUMBER && field.name().equals("confidence");
  }

  private static List<Map<String, Object>> steps(AgentLog log) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (ToolCall call : log.calls()) {
      Map<String, Object> step = new LinkedHashMap<>();
      step.put("tool", call.tool());
      step.put("arguments", call.arguments());
      Optional<Observation> seen = log.resultOf(call);
      step.put("ok", seen.map(Observation::ok).orElse(false));
      step.put("result", seen.map(o -> shortened(o.text())).orElse(""));
      steps.add(step);
    }
    return steps;
  }

  private static String account(String stopped, AgentLog log) {
    StringBuilder text = new StringBuilder(WHY.getOrDefault(stopped, stopped));
    for (ToolCall call : log.calls()) {
      boolean worked = log.resultOf(call).map(Observation::ok).orElse(false);
      text.append(' ').append(call.tool()).append(worked ? " worked." : " did not work.");
    }
    return text.toString();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_RESULT ? text : text.substring(0, LONGEST_RESULT) + " …";
  }
}
