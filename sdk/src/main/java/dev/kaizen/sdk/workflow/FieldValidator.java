package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks plain JSON values against declared fields. */
public final class FieldValidator {
  private FieldValidator() {}

  /**
   * Every missing, unknown or ill-typed field by name; empty when the values keep to the fields.
   */
  public static List<Problem> check(List<Field> fields, Map<String, Object> values) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Field> known =
        fields.stream().collect(Collectors.toMap(Field::name, f -> f, (a, b) -> a));
    for (Field field : fields) {
      String problem = problem(field, values.get(field.name()));
      if (problem != null) {
        problems.add(new Problem(field.name(), problem));
      }
    }
    for (String name : values.keySet()) {
      if (!known.containsKey(name)) {
        problems.add(new Problem(name, "is not known; known: " + names(fields)));
      }
    }
    return List.copyOf(problems);
  }

  /** INVALID_INPUT when a value that a node writes does not have the declared type. */
  public static void requireState(
      WorkflowDefinition definition, String node, Map<String, Object> writes) {
    for (StateField field : definition.state()) {
      Object value = writes.get(field.name());
      // What is appended is an element of the list, and has no declared type of its own.
      boolean fits =
          value == null || field.reducer() == Reducer.APPEND || isOf(field.type(), value);
      if (!fits) {
        throw new KaizenException(
            ErrorCode.INVALID_INPUT,
            "node '%s' writes state.%s: it must be %s"
                .formatted(node, field.name(), words(field.type())));
      }
    }
  }

  private static @Nullable String problem(Field field, @Nullable Object value) {
    if (value == null) {
      return field.required() ? "is missing" : null;
    }
    return problem(field.type(), field.required(), field.allowed(), field.bounds(), value);
  }

  static @Nullable String problem(
      FieldType type, boolean required, List<String> allowed, Bounds bounds, Object value) {
    if (!isOf(type, value)) {
      return "must be %s".formatted(words(type));
    }
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      return "must be one of %s".formatted(allowed);
    }
    if (required && value instanceof String text && text.isBlank()) {
      return "is empty";
    }
    return bounds.problem(value);
  }

  private static boolean isOf(FieldType type, Object value) {
    return switch (type) {
      case STRING -> value instanceof String;
      case NUMBER -> value instanceof Long || value instanceof Double;
      case INTEGER -> value instanceof Long;
      case BOOLEAN -> value instanceof Boolean;
      case OBJECT -> value instanceof Map;
      case LIST -> value instanceof List;
    };
  }

  private static String words(FieldType type) {
    return switch (type) {
      case STRING -> "a text";
      case NUMBER -> "a number";
      case INTEGER -> "a whole number";
      case BOOLEAN -> "true or false";
      case OBJECT -> "an object";
      case LIST -> "a list";
    };
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }
}
