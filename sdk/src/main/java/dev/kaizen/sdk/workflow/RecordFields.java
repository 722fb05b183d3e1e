package dev.kaizen.sdk.workflow;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The components of a record as fields; those of type Optional need not be there. */
final class RecordFields {
  private RecordFields() {}

  static List<Field> of(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordFields::field).toList();
  }

  private static Field field(RecordComponent component) {
    boolean optional = component.getType() == Optional.class;
    return new Field(
        component.getName(),
        optional ? FieldType.OBJECT : typeOf(component.getType()),
        "",
        !optional,
        List.of());
  }

  private static FieldType typeOf(Class<?> type) {
    if (type == String.class || type.isEnum()) {
      return FieldType.STRING;
    }
    if (type == boolean.class || type == Boolean.class) {
      return FieldType.BOOLEAN;
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return FieldType.INTEGER;
    }
    if (type == double.class || type == float.class || Number.class.isAssignableFrom(type)) {
      return FieldType.NUMBER;
    }
    return Collection.class.isAssignableFrom(type) ? FieldType.LIST : FieldType.OBJECT;
  }
}
