package dev.kaizen.mail.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What follows from an attempt: tried again for a day, then set aside. */
public final class MailPolicy {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(16));

  private MailPolicy() {}

  /** What the server said to it; the reasons name nobody and quote nothing. */
  public sealed interface Attempt {
    record Taken() implements Attempt {}

    /** For this mail it will not say anything else. */
    record Refused(String why) implements Attempt {}

    record Unreached(String why) implements Attempt {}
  }

  /** What becomes of the mail. */
  public sealed interface Verdict {
    record Sent() implements Verdict {}

    record Later(Instant at, String why) implements Verdict {}

    record SetAside(String why) implements Verdict {}
  }

  /**
   * @param attempts how many were made with this one
   */
  public static Verdict after(Attempt attempt, int attempts, Instant now) {
    return switch (attempt) {
      case Attempt.Taken taken -> new Verdict.Sent();
      case Attempt.Refused refused -> new Verdict.SetAside(refused.why());
      case Attempt.Unreached unreached ->
          attempts > PAUSES.size()
              ? new Verdict.SetAside("%s; tried %d times".formatted(unreached.why(), attempts))
              : new Verdict.Later(now.plus(PAUSES.get(attempts - 1)), unreached.why());
    };
  }
}
