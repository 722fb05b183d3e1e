package dev.kaizen.usage;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.time.Instant;

/**
 * Which calls are added up.
 *
 * @param from counts
 * @param to does not count
 */
public record UsageQuery(By by, Instant from, Instant to) {
  /** What calls are added up under one line. */
  public enum By {
    /** Newest day first. */
    DAY,
    WORKFLOW,
    MODEL,
    RUN,
    PERSON
  }

  public UsageQuery {
    if (!from.isBefore(to)) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "from must be before to: %s, %s".formatted(from, to));
    }
  }
}
