package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCategory;
import dev.kaizen.sdk.error.ErrorCode;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether and when a failed step is tried again: only where something outside failed, each time
 * after a longer pause.
 *
 * @param attempts how often a step is tried at most, the first time included
 * @param firstPause after the first failure
 * @param factor how much longer each further pause is
 */
public record RetryPolicy(int attempts, Duration firstPause, int factor) {
  public static final RetryPolicy USUAL = new RetryPolicy(3, Duration.ofSeconds(1), 4);

  public RetryPolicy {
    if (attempts < 1 || firstPause.isNegative() || factor < 1) {
      throw new IllegalArgumentException("A retry needs at least one attempt and a pause");
    }
  }

  /** How long to pause before the next attempt; empty when there is none. */
  public Optional<Duration> pauseAfter(int attempt, ErrorCode code) {
    if (code.category() != ErrorCategory.EXTERNAL || attempt >= attempts) {
      return Optional.empty();
    }
    return Optional.of(firstPause.multipliedBy(Math.round(Math.pow(factor, attempt - 1.0))));
  }
}
