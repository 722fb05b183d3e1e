package dev.kaizen.sdk.gallery;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.WorkflowCodec;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.sdk.workflow.WorkflowValidator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a pattern becomes a workflow of one's own.
 *
 * @param name of the new workflow
 * @param title of the new workflow; the pattern's when null
 * @param parameters other defaults, by the name of the input
 * @param knowledgeBases for a knowledge base of the pattern, the one to search instead
 * @param model the model connection of all agents; the pattern's own choice when null
 */
public record PatternCopy(
    String name,
    @Nullable String title,
    Map<String, Object> parameters,
    Map<String, String> knowledgeBases,
    @Nullable String model) {

  public PatternCopy {
    parameters = JsonValues.object(parameters);
    knowledgeBases = Map.copyOf(knowledgeBases);
  }

  public static PatternCopy named(String name) {
    return new PatternCopy(name, null, Map.of(), Map.of(), null);
  }

  /** INVALID_INPUT when the pattern has no such parameter, or the value is outside its bounds. */
  public WorkflowDefinition of(Pattern pattern) {
    requireKnown(
        "parameter",
        parameters.keySet(),
        pattern.parameters().stream().map(f -> f.name()).toList());
    requireKnown("knowledge base", knowledgeBases.keySet(), pattern.knowledgeBases());
    try {
      Map<String, Object> form = new LinkedHashMap<>(WorkflowCodec.toTree(renamed(pattern)));
      form.put("nodes", changed(form.get("nodes")));
      WorkflowDefinition copy = WorkflowCodec.fromTree(JsonValues.object(form));
      WorkflowValidator.requireValid(copy);
      return copy;
    } catch (KaizenException e) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, String.valueOf(e.getMessage()), e);
    }
  }

  private WorkflowDefinition renamed(Pattern pattern) {
    WorkflowDefinition of = pattern.workflow();
    return new WorkflowDefinition(
        name,
        Optional.ofNullable(title).orElse(pattern.name()),
        of.description(),
        of.input().stream().map(this::input).toList(),
        of.state(),
        of.nodes(),
        of.edges(),
        of.handling(),
        of.output());
  }

  private Field input(Field field) {
    Object value = parameters.get(field.name());
    return value == null ? field : field.or(value);
  }

  /** Every node, however deep, with the names put in. */
  private @Nullable Object changed(@Nullable Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(this::changed).toList();
      case Map<?, ?> map -> node(map);
      case null, default -> value;
    };
  }

  private Map<Object, @Nullable Object> node(Map<?, ?> form) {
    Map<Object, @Nullable Object> out = new LinkedHashMap<>();
    form.forEach((k, v) -> out.put(k, changed(v)));
    if ("retrieve".equals(form.get("type")) && form.get("knowledgeBase") instanceof String from) {
      out.put("knowledgeBase", knowledgeBases.getOrDefault(from, from));
    }
    if ("agent".equals(form.get("type")) && model != null) {
      out.put("model", model);
    }
    return out;
  }

  private static void requireKnown(String what, Iterable<String> names, List<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw new KaizenException(
            ErrorCode.INVALID_INPUT,
            "The pattern has no %s '%s'; it has %s".formatted(what, name, known));
      }
    }
  }
}
