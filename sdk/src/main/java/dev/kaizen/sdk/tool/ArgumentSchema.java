package dev.kaizen.sdk.tool;

import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of a tool as a JSON Schema. */
public final class ArgumentSchema {
  private ArgumentSchema() {}

  public static Map<String, Object> of(List<Field> arguments) {
    Map<String, Object> properties = new LinkedHashMap<>();
    arguments.forEach(field -> properties.put(field.name(), property(field)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", arguments.stream().filter(Field::required).map(Field::name).toList());
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> property(Field field) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("type", type(field.type()));
    property.put("description", field.description());
    if (!field.allowed().isEmpty()) {
      property.put("enum", field.allowed());
    }
    String suffix = suffix(field.type());
    if (field.bounds().min() != null) {
      property.put("min" + suffix, field.bounds().min());
    }
    if (field.bounds().max() != null) {
      property.put("max" + suffix, field.bounds().max());
    }
    return property;
  }

  private static String suffix(FieldType type) {
    return switch (type) {
      case STRING -> "Length";
      case LIST -> "Items";
      case NUMBER, INTEGER, BOOLEAN, OBJECT -> "imum";
    };
  }

  private static String type(FieldType type) {
    return switch (type) {
      case STRING -> "string";
      case NUMBER -> "number";
      case INTEGER -> "integer";
      case BOOLEAN -> "boolean";
      case OBJECT -> "object";
      case LIST -> "array";
    };
  }
}
