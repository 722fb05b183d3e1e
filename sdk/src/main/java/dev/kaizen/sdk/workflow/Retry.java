package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCategory;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Whether and when a failed step is tried again: only where the cause may pass by itself (something
 * outside failed, or a limit was used up), each time after a longer pause.
 *
 * @param attempts how often a step is tried at most, the first time included; 1 to 100
 * @param firstPause after the first failure
 * @param factor how much longer each further pause is
 * @param longestPause no pause is longer
 * @param jitter by which part of itself a pause is shortened at random, 0 to 1, so that many runs
 *     do not come back at once
 */
public record Retry(
    int attempts, Duration firstPause, double factor, Duration longestPause, double jitter) {
  private static final int MOST_ATTEMPTS = 100;
  private static final Duration LONGEST = Duration.ofDays(1);

  public static final Retry USUAL =
      new Retry(3, Duration.ofSeconds(1), 4, Duration.ofMinutes(5), 0);
  public static final Retry NEVER = new Retry(1, Duration.ZERO, 1, Duration.ZERO, 0);

  public Retry {
    Objects.requireNonNull(firstPause, "firstPause");
    Objects.requireNonNull(longestPause, "longestPause");
    if (attempts < 1
        || attempts > MOST_ATTEMPTS
        || firstPause.isNegative()
        || !(factor >= 1 && factor <= 100)
        || longestPause.isNegative()
        || longestPause.compareTo(LONGEST) > 0
        || !(jitter >= 0 && jitter <= 1)) {
      throw new KaizenException(
          ErrorCode.INVALID_WORKFLOW,
          "retry needs 1 to %d attempts, pauses of at most a day, a factor of 1 to 100 and a jitter of 0 to 1"
              .formatted(MOST_ATTEMPTS));
    }
  }

  /**
   * How long to pause before the next attempt; empty when there is none.
   *
   * @param seed the same seed gives the same jitter, so that a history adds up the same for ever
   */
  public Optional<Duration> pauseAfter(int attempt, ErrorCode code, long seed) {
    ErrorCategory category = code.category();
    boolean mayPass = category == ErrorCategory.EXTERNAL || category == ErrorCategory.QUOTA;
    if (!mayPass || attempt >= attempts) {
      return Optional.empty();
    }
    double millis = firstPause.toMillis() * Math.pow(factor, attempt - 1.0);
    double atMost = Math.min(millis, longestPause.toMillis());
    double shortened = atMost * (1 - jitter * new SplittableRandom(seed).nextDouble());
    return Optional.of(Duration.ofMillis(Math.round(shortened)));
  }
}
