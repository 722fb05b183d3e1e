package dev.kaizen.benchmarks.reviewers;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long one kind of request takes, as who sends it sees it. */
final class Latencies {
  private static final double NANOS_A_MS = 1e6;

  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

  <T> T time(Callable<T> request) throws Exception {
    long begin = System.nanoTime();
    T answer = request.call();
    nanos.add(System.nanoTime() - begin);
    return answer;
  }

  int count() {
    return nanos.size();
  }

  /** In ms; 0.5 is the median. */
  double at(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return Arrays.stream(sorted)
            .skip(Math.max(0, (long) Math.ceil(share * sorted.length) - 1))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nothing was measured"))
        / NANOS_A_MS;
  }
}
