package dev.kaizen.rest.run;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param checkpoint from the list of the run's checkpoints
 * @param confirmIrreversible that what nothing can undo may stay; false when missing
 */
@Schema(example = "{\"checkpoint\":3}")
public record RollBack(long checkpoint, @Nullable Boolean confirmIrreversible) {
  boolean confirmed() {
    return confirmIrreversible != null && confirmIrreversible;
  }
}
