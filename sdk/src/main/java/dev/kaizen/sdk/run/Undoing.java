package dev.kaizen.sdk.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rollback under way.
 *
 * @param left what is still to be undone, newest first
 * @param attempt at the first of them
 * @param notBefore when a repeated attempt may start; null for at once
 * @param restored where the run stands afterwards; null when it fails then
 * @param pausedAfter whether it is held then
 */
public record Undoing(
    List<Undo> left,
    int attempt,
    @Nullable Instant notBefore,
    @Nullable Map<String, Object> restored,
    boolean pausedAfter) {
  public Undoing {
    left = List.copyOf(left);
  }

  Undoing next() {
    return new Undoing(left.subList(1, left.size()), 1, null, restored, pausedAfter);
  }

  Undoing again(int nextAttempt, @Nullable Instant at) {
    return new Undoing(left, nextAttempt, at, restored, pausedAfter);
  }
}
