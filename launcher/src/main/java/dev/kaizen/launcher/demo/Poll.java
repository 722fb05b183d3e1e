package dev.kaizen.launcher.demo;

import dev.kaizen.launcher.api.ApiException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until what is looked for is there. */
final class Poll {
  private static final Duration PAUSE = Duration.ofMillis(300);

  private Poll() {}

  static <T> T until(Duration patience, Supplier<T> look, Predicate<T> found) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      T seen = look.get();
      if (found.test(seen)) {
        return seen;
      }
      if (System.nanoTime() >= end) {
        throw new ApiException(
            "Nothing came of it within %d s; see ./kaizen logs liberty"
                .formatted(patience.toSeconds()));
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ApiException("Interrupted", e);
      }
    }
  }
}
