package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a JSON Schema of an object, as fields of a state. */
final class SchemaFields {
  private SchemaFields() {}

  static List<StateField> of(String jsonSchema) {
    if (!(JsonText.parse(jsonSchema) instanceof Map<?, ?> schema
        && schema.get("properties") instanceof Map<?, ?> properties)) {
      throw refused("The schema of a state must be that of an object, with properties");
    }
    List<StateField> fields = new ArrayList<>();
    properties.forEach((name, value) -> fields.add(field(String.valueOf(name), value)));
    return fields;
  }

  private static StateField field(String name, Object value) {
    if (!(value instanceof Map<?, ?> property)) {
      throw refused("The schema's property '%s' must be an object".formatted(name));
    }
    Object description = property.get("description");
    return new StateField(
        name,
        type(name, property.get("type")),
        description instanceof String text ? text : "",
        reducer(name, property.get("x-reducer")));
  }

  private static FieldType type(String name, @Nullable Object type) {
    return switch (String.valueOf(type)) {
      case "string" -> FieldType.STRING;
      case "number" -> FieldType.NUMBER;
      case "integer" -> FieldType.INTEGER;
      case "boolean" -> FieldType.BOOLEAN;
      case "object" -> FieldType.OBJECT;
      case "array" -> FieldType.LIST;
      default ->
          throw refused("The schema's property '%s' has the unknown type %s".formatted(name, type));
    };
  }

  private static Reducer reducer(String name, @Nullable Object reducer) {
    if (reducer == null) {
      return Reducer.LAST;
    }
    return Arrays.stream(Reducer.values())
        .filter(r -> r.name().toLowerCase(Locale.ROOT).equals(reducer))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "The schema's property '%s' has the unknown reducer %s"
                        .formatted(name, reducer)));
  }

  private static KaizenException refused(String message) {
    return new KaizenException(ErrorCode.INVALID_WORKFLOW, message);
  }
}
