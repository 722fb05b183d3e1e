package dev.kaizen.sdk.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts its thread when the time is up, and never after it was closed: the work stays on the
 * thread that knows whose it is.
 */
final class TimeLimit implements AutoCloseable {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("tool-time-limit").factory());

  private final Thread worker = Thread.currentThread();
  private final ScheduledFuture<?> end;
  private boolean open = true;
  private boolean passed;

  TimeLimit(Duration atMost) {
    end = CLOCK.schedule(this::breakOff, atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void breakOff() {
    if (open) {
      passed = true;
      worker.interrupt();
    }
  }

  synchronized boolean hasPassed() {
    return passed;
  }

  @Override
  public synchronized void close() {
    open = false;
    end.cancel(false);
    if (passed) {
      // The interrupt was for the work, which is over.
      Thread.interrupted();
    }
  }
}
