package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.tool.Effect;
import dev.kaizen.sdk.tool.ToolCall;
import dev.kaizen.sdk.tool.ToolSpec;
import dev.kaizen.sdk.tool.ToolTurn;
import dev.kaizen.sdk.workflow.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tools the offline model asks for: those whose words stand in the task and whose arguments
 * can be found, each call once. A tool that only reads is chosen by a word of its name or two of
 * its description; one that changes something only when the task says its whole name, and only when
 * nothing is left to read. Results of tools can fill arguments; they cannot choose a tool.
 */
final class ToolChoice {
  private static final int WORDS_OF_DESCRIPTION = 2;

  private final ModelRequest request;
  private final Material material;
  private final Set<String> task;
  private final Set<String> made = new HashSet<>();

  ToolChoice(ModelRequest request) {
    this.request = request;
    String subject = Material.of(request).subject();
    this.material = Material.of(ToolResults.asPassages(asked(request, subject)));
    this.task = stems(subject);
    for (ToolTurn turn : request.turns()) {
      turn.calls().forEach(call -> made.add(call.likeness()));
    }
  }

  /** Arguments may stand in a question, too, which the rules for fields do not read. */
  private static ModelRequest asked(ModelRequest request, String subject) {
    Map<String, Object> inputs = new LinkedHashMap<>(request.inputs());
    inputs.put("task", subject);
    return new ModelRequest(
        request.signature(), inputs, request.passages(), List.of(), request.turns());
  }

  /** Empty when there is nothing new to ask for. */
  List<ToolCall> calls() {
    List<ToolCall> reading = calls(true);
    return reading.isEmpty() ? calls(false) : reading;
  }

  private List<ToolCall> calls(boolean reading) {
    List<ToolCall> calls = new ArrayList<>();
    for (ToolSpec tool : request.tools()) {
      if ((tool.effect() == Effect.READ) == reading && isMeant(tool)) {
        calls.addAll(fill(tool));
      }
    }
    return calls;
  }

  private boolean isMeant(ToolSpec tool) {
    Set<String> name = stems(tool.name().replace('-', ' '));
    if (tool.effect() != Effect.READ) {
      return task.containsAll(name);
    }
    return name.stream().anyMatch(task::contains)
        || stems(tool.description()).stream().filter(task::contains).count()
            >= WORDS_OF_DESCRIPTION;
  }

  /** One call for each value of the first argument that has several. */
  private List<ToolCall> fill(ToolSpec tool) {
    List<Map<String, Object>> filled = new ArrayList<>(List.of(Map.of()));
    for (Field field : tool.arguments()) {
      List<Object> values = new ToolArgument(tool, request, material).values(field);
      if (values.isEmpty() && field.required()) {
        return List.of();
      }
      if (!values.isEmpty()) {
        filled =
            filled.size() > 1
                ? with(filled, field, values.subList(0, 1))
                : with(filled, field, values);
      }
    }
    return filled.stream()
        .map(arguments -> new ToolCall("", tool.name(), arguments))
        .filter(call -> made.add(call.likeness()))
        .toList();
  }

  private static List<Map<String, Object>> with(
      List<Map<String, Object>> filled, Field field, List<Object> values) {
    List<Map<String, Object>> more = new ArrayList<>();
    for (Map<String, Object> arguments : filled) {
      for (Object value : values) {
        Map<String, Object> next = new LinkedHashMap<>(arguments);
        next.put(field.name(), value);
        more.add(next);
      }
    }
    return more;
  }

  private static Set<String> stems(String text) {
    return Terms.words(text).stream()
        .filter(word -> !Terms.of(word).isEmpty())
        .map(Synonyms::of)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
