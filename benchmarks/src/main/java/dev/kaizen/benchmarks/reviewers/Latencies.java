package dev.kaizen.benchmarks.reviewers;

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

  /** The time in ms within which that share of them was answered; the nearest rank. */
  double at(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / NANOS_A_MS;
  }
}
