package dev.kaizen.background;

import java.time.Duration;
import java.time.Instant;

/**
 * A kind of work. It runs outside transactions, in the server's name in the tenant that asked, and
 * may run twice: a node can die after it is done and before that is known.
 */
public interface BackgroundWork {
  /** Lower case with dashes. */
  String name();

  /**
   * @param key what it was asked for
   */
  Outcome run(String key);

  /** How long to wait after it has thrown, for the first time and then again. */
  default Duration pauseAfter(int failures) {
    return Pauses.doubling(Duration.ofSeconds(1), Duration.ofMinutes(10), failures);
  }

  /** What becomes of it. */
  sealed interface Outcome {
    record Done() implements Outcome {}

    record Again(Instant at) implements Outcome {}
  }
}
