package dev.kaizen.sdk.model;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a model's outputs keep to the signature; the words are fit to send back to a model. */
public final class OutputValidator {
  private OutputValidator() {}

  /** Empty when all is well. */
  public static List<String> problems(Signature signature, Map<String, Object> outputs) {
    List<String> problems = new ArrayList<>();
    for (Field field : signature.outputs()) {
      String problem = problem(field, outputs.get(field.name()));
      if (problem != null) {
        problems.add("'%s' %s".formatted(field.name(), problem));
      }
    }
    var known = signature.outputs().stream().map(Field::name).toList();
    outputs.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problems.add("'%s' was not asked for".formatted(name)));
    return problems;
  }

  public static void requireValid(Signature signature, Map<String, Object> outputs) {
    List<String> problems = problems(signature, outputs);
    if (!problems.isEmpty()) {
      throw new KaizenException(
          ErrorCode.MODEL_OUTPUT_INVALID,
          "The model's answer does not keep to the signature: " + String.join("; ", problems));
    }
  }

  private static @Nullable String problem(Field field, @Nullable Object value) {
    if (value == null) {
      return field.required() ? "is required and missing" : null;
    }
    boolean fits =
        switch (field.type()) {
          case STRING -> value instanceof String;
          case NUMBER -> value instanceof Number n && Double.isFinite(n.doubleValue());
          case INTEGER -> value instanceof Long || value instanceof Integer;
          case BOOLEAN -> value instanceof Boolean;
          case OBJECT -> value instanceof Map;
          case LIST -> value instanceof List;
        };
    if (!fits) {
      return "must be of type " + field.type();
    }
    if (value instanceof String s) {
      if (!field.allowed().isEmpty() && !field.allowed().contains(s)) {
        return "must be one of " + field.allowed();
      }
      if (field.required() && s.isBlank()) {
        return "is required and empty";
      }
    }
    return null;
  }
}
