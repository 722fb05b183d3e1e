package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named, typed value of a signature.
 *
 * @param allowed the only values a STRING may take; empty means any
 * @param usual what an input is when nobody gives it; null when there is no such value
 */
public record Field(
    String name,
    FieldType type,
    String description,
    boolean required,
    List<String> allowed,
    Bounds bounds,
    @Nullable Object usual) {

  public Field {
    Names.requireFieldName(name);
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(bounds, "bounds");
    allowed = List.copyOf(allowed);
    usual = JsonValues.value(usual);
    String problem =
        usual == null ? null : FieldValidator.problem(type, required, allowed, bounds, usual);
    if (problem != null) {
      throw new KaizenException(
          ErrorCode.INVALID_WORKFLOW, "Field '%s': its default %s".formatted(name, problem));
    }
  }

  public Field(
      String name, FieldType type, String description, boolean required, List<String> allowed) {
    this(name, type, description, required, allowed, Bounds.NONE, null);
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

  /** The same field, within bounds. */
  public Field within(Bounds limits) {
    return new Field(name, type, description, required, allowed, limits, usual);
  }

  /** The same input with a value for when nobody gives one. */
  public Field or(Object value) {
    return new Field(name, type, description, false, allowed, bounds, value);
  }
}
