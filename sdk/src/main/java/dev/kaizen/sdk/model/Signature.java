package dev.kaizen.sdk.model;

import dev.kaizen.sdk.workflow.Field;
import java.util.List;

/** What an agent is asked to fill: instructions, and the typed fields of the answer. */
public record Signature(String instructions, List<Field> outputs) {
  public Signature {
    outputs = List.copyOf(outputs);
  }
}
