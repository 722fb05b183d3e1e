package dev.kaizen.web.compliance;

import dev.kaizen.web.ui.Numbers;

/** Lengths of time in words. */
final class Ages {
  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;

  private Ages() {}

  static String words(long seconds) {
    if (seconds >= 2 * DAY) {
      return Numbers.of(seconds / DAY, "day");
    }
    return seconds >= HOUR
        ? Numbers.of(seconds / HOUR, "hour")
        : Numbers.of(Math.max(1, seconds / 60), "minute");
  }
}
