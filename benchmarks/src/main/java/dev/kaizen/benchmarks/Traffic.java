package dev.kaizen.benchmarks;

import java.util.Map;

/**
 * What a database has done up to a moment.
 *
 * @param commits transactions of that database, those that only read among them
 * @param walBytes written by the whole server, which serves nobody else meanwhile
 */
record Traffic(long commits, long walBytes) {
  static final Traffic NONE = new Traffic(0, 0);

  Traffic since(Traffic before) {
    return new Traffic(commits - before.commits, walBytes - before.walBytes);
  }

  Map<Metric, Double> perRun(int runs) {
    return Map.of(
        Metric.COMMITS_PER_RUN, (double) commits / runs,
        Metric.WAL_BYTES_PER_RUN, (double) walBytes / runs);
  }
}
