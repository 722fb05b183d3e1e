package dev.kaizen.sdk.workflow;

import java.util.List;
import java.util.Objects;

/**
 * A named, typed value of a signature.
 *
 * @param allowed the only values a STRING may take; empty means any
 */
public record Field(
    String name, FieldType type, String description, boolean required, List<String> allowed) {

  public Field {
    Names.requireFieldName(name);
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(description, "description");
    allowed = List.copyOf(allowed);
  }

  public static Field required(String name, FieldType type, String description) {
    return new Field(name, type, description, true, List.of());
  }

  public static Field optional(String name, FieldType type, String description) {
    return new Field(name, type, description, false, List.of());
  }

  public static Field oneOf(String name, String description, List<String> allowed) {
    return new Field(name, FieldType.STRING, description, true, allowed);
  }
}
