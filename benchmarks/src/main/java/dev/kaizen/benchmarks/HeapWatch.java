package dev.kaizen.benchmarks;

import java.time.Duration;

/**
 * Looks, while a load is under way, how much of the heap survives a collection: three times spread
 * over the time its steps take at least. The most counts, above what there was before the load.
 */
final class HeapWatch implements AutoCloseable {
  private static final int LOOKS = 3;

  private final double idle;
  private final Thread watcher;
  private volatile double most;
  private volatile int looks;

  HeapWatch(Load load) {
    idle = Heap.liveMegabytes();
    Duration all = load.pause().multipliedBy(load.steps());
    watcher = Thread.ofPlatform().daemon().start(() -> watch(all.dividedBy(LOOKS + 1)));
  }

  double megabytesAboveIdle() {
    if (looks < LOOKS) {
      throw new IllegalStateException("The load ended before the heap was looked at");
    }
    return most - idle;
  }

  @Override
  public void close() {
    watcher.interrupt();
  }

  private void watch(Duration between) {
    try {
      for (int i = 0; i < LOOKS; i++) {
        Thread.sleep(between);
        most = Math.max(most, Heap.liveMegabytes());
        looks = i + 1;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
