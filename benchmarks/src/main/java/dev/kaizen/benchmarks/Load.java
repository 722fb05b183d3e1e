package dev.kaizen.benchmarks;

import java.time.Duration;

/**
 * What is asked of an engine: so many runs, so many of them at a time. A run starts with its own
 * number, every step adds one, and it answers the sum: a run that lost, doubled or mixed up a step
 * answers something else.
 *
 * @param pause how long each step sleeps; zero for trivial steps
 */
public record Load(int runs, int concurrency, int steps, Duration pause) {
  public Load {
    if (runs < 1 || concurrency < 1 || steps < 1 || pause.isNegative()) {
      throw new IllegalArgumentException("A load needs runs, callers and steps");
    }
  }

  public long answerOf(int number) {
    return (long) number + steps;
  }

  /** What a step does, wherever it runs. */
  public long step(long value) {
    if (pause.isPositive()) {
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("A step was broken off", e);
      }
    }
    return value + 1;
  }

  /** The same steps, otherwise asked for. */
  Load with(int otherRuns, int otherConcurrency) {
    return new Load(otherRuns, otherConcurrency, steps, pause);
  }
}
