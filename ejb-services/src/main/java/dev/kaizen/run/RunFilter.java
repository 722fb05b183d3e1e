package dev.kaizen.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which runs are wanted; null means any. {@code from} is included, {@code to} is not. */
public record RunFilter(
    @Nullable RunStatus status,
    @Nullable String workflow,
    @Nullable Instant from,
    @Nullable Instant to) {
  public static final RunFilter ALL = new RunFilter(null, null, null, null);
}
