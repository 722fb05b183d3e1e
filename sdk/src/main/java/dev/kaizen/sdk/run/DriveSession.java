package dev.kaizen.sdk.run;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * One worker's time with one run. It can be interrupted from outside while a step is under way, and
 * only then: not while something is being recorded.
 */
final class DriveSession {
  /** Why a step was broken off. */
  enum Cause {
    CLAIM_LOST,
    TIMED_OUT
  }

  /** What the worker of a run with several steps at once waits for. */
  record Done(Work work, RunEvent event) {}

  private final Thread worker = Thread.currentThread();
  final BlockingQueue<Object> news = new LinkedBlockingQueue<>();
  private Journal.@Nullable Claim claim;
  private boolean inStep;
  private long lookedAt;
  private @Nullable Long deadline;
  private @Nullable Cause cause;

  synchronized void begin(Journal.Claim held, @Nullable Duration timeout) {
    claim = held;
    lookedAt = System.nanoTime();
    deadline = timeout == null ? null : lookedAt + timeout.toNanos();
    cause = null;
    inStep = true;
  }

  /** Why the step was broken off; null when it came to its own end. */
  synchronized @Nullable Cause finish() {
    inStep = false;
    if (cause != null) {
      // The interrupt was for the step, which is over.
      Thread.interrupted();
    }
    return cause;
  }

  synchronized void breakOff(Cause why) {
    if (inStep && cause == null) {
      cause = why;
      worker.interrupt();
    }
  }

  synchronized boolean isLate(long now) {
    return inStep && deadline != null && now - deadline >= 0;
  }

  /** The claim to look after; null when no step is under way, or it was looked after lately. */
  synchronized Journal.@Nullable Claim toLookAfter(long now, Duration every) {
    if (!inStep || now - lookedAt < every.toNanos()) {
      return null;
    }
    lookedAt = now;
    return claim;
  }
}
