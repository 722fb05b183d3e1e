package dev.kaizen.webhook.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from an attempt. */
public final class DeliveryPolicy {
  /** As Standard Webhooks suggests: over some three days. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** An address that fails so often in a row is no longer tried. */
  public static final int MOST_FAILURES = 20;

  private static final int GONE = 410;

  private DeliveryPolicy() {}

  /** What an address answered. */
  public sealed interface Attempt {
    record Answered(int status) implements Attempt {}

    /** No answer. */
    record Unreached(String why) implements Attempt {}
  }

  /** What becomes of the message. */
  public sealed interface Verdict {
    record Delivered() implements Verdict {}

    record Later(Instant at) implements Verdict {}

    record GivenUp() implements Verdict {}
  }

  /**
   * @param attempts how many were made with this one
   */
  public static Verdict after(Attempt attempt, int attempts, Instant now) {
    if (attempt instanceof Attempt.Answered a && a.status() / 100 == 2) {
      return new Verdict.Delivered();
    }
    boolean over = attempts > PAUSES.size() || isGone(attempt);
    return over ? new Verdict.GivenUp() : new Verdict.Later(now.plus(PAUSES.get(attempts - 1)));
  }

  /**
   * Why the address must not be tried any more; null when it may.
   *
   * @param failures in a row, with this one
   */
  public static @Nullable String disabledBy(Attempt attempt, int failures) {
    if (isGone(attempt)) {
      return "It answered 410 Gone";
    }
    return failures >= MOST_FAILURES ? "%d attempts in a row failed".formatted(failures) : null;
  }

  private static boolean isGone(Attempt attempt) {
    return attempt instanceof Attempt.Answered a && a.status() == GONE;
  }
}
