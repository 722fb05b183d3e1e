package dev.kaizen.sdk.workflow;

import java.util.Objects;

/**
 * A declared field of a workflow's state: what type it has, and how what is written meets what is
 * there. A field that is not declared takes any value, and the last one stays.
 */
public record StateField(String name, FieldType type, String description, Reducer reducer) {
  public StateField {
    Names.requireFieldName(name);
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(reducer, "reducer");
  }

  public static StateField of(String name, FieldType type, Reducer reducer) {
    return new StateField(name, type, "", reducer);
  }
}
