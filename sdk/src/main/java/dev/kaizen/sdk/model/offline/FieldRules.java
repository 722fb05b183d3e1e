package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.workflow.Field;
import java.util.Optional;

/** The rules in the order in which they are tried. */
final class FieldRules {
  private FieldRules() {}

  static Optional<Finding> find(Field field, Material material) {
    return Answering.fits(field) ? Answering.find(field, material) : Optional.empty();
  }
}
