package dev.kaizen.launcher.process;

import dev.kaizen.launcher.settings.CommandFailed;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something another process does. */
public final class Await {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private Await() {}

  /** Whether the condition came true within the time. */
  public static boolean until(Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() >= end) {
        return false;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandFailed("Interrupted", e);
      }
    }
    return true;
  }
}
