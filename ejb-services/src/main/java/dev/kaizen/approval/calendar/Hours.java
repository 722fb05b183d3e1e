package dev.kaizen.approval.calendar;

import java.time.LocalTime;

/**
 * When work is done on a day, by the clock on the wall.
 *
 * @param to after {@code from}; 23:59:59.999999999 reads as the end of the day
 */
public record Hours(LocalTime from, LocalTime to) {
  public Hours {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException(
          "Hours end after they begin, not %s to %s".formatted(from, to));
    }
  }
}
