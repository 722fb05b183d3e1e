package dev.kaizen.sdk.tool;

import dev.kaizen.sdk.workflow.Field;
import java.util.List;
import java.util.Objects;

/** What a model is told of a tool. */
public record ToolSpec(String name, String description, List<Field> arguments, Effect effect) {
  public ToolSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(effect, "effect");
    arguments = List.copyOf(arguments);
  }
}
