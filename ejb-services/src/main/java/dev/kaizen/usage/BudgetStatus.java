package dev.kaizen.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A budget and how much of it is gone in the present period.
 *
 * @param usedMicros what calls have cost; for a budget of each run, the dearest run's
 * @param heldMicros what calls under way may cost at most
 * @param resetsAt null when it never does
 */
public record BudgetStatus(
    Budget budget, long usedMicros, long heldMicros, @Nullable Instant resetsAt) {

  /** How much of it is used, 0 to 100; a budget of nothing is always full. */
  public int percent() {
    long limit = budget.terms().limitMicros();
    return limit == 0 ? 100 : (int) Math.min(100, usedMicros * 100.0 / limit);
  }

  public boolean isWarning() {
    return percent() >= budget.terms().warnPercent();
  }
}
