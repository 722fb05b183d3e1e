package dev.kaizen.compliance.control;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time that is looked at: {@code from} is included, {@code to} is not. Both are cut to the
 * microsecond, the finest time the evidence has.
 */
public record Window(Instant from, Instant to) {
  /** All there is. */
  public static final Window ALL = new Window(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

  public Window {
    from = from.truncatedTo(ChronoUnit.MICROS);
    to = to.truncatedTo(ChronoUnit.MICROS);
    if (!from.isBefore(to)) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "from must be before to: %s is not before %s".formatted(from, to));
    }
  }
}
