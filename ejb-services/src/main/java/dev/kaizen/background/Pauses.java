package dev.kaizen.background;

import java.time.Duration;

/** How long to wait before the next attempt. */
public final class Pauses {
  private static final int MOST_DOUBLINGS = 30;

  private Pauses() {}

  /**
   * @param failures how often it has failed already, 1 or more
   */
  public static Duration doubling(Duration first, Duration longest, int failures) {
    int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
    Duration pause = first.multipliedBy(1L << doublings);
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
