package dev.kaizen.benchmarks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How long a load took: all of it, and each run. */
record Timing(long nanos, long[] runs) {
  private static final double NANOS_A_SECOND = 1e9;
  private static final double NANOS_A_MILLI = 1e6;

  Timing {
    runs = runs.clone();
    Arrays.sort(runs);
  }

  double seconds() {
    return nanos / NANOS_A_SECOND;
  }

  double runsPerSecond() {
    return runs.length / seconds();
  }

  /** The time in ms within which that share of the runs ended; the nearest rank. */
  double millis(double share) {
    int rank = (int) Math.ceil(share * runs.length);
    return runs[Math.max(rank, 1) - 1] / NANOS_A_MILLI;
  }

  Map<Metric, Double> sample() {
    var sample = new EnumMap<Metric, Double>(Metric.class);
    sample.put(Metric.RUNS_PER_SECOND, runsPerSecond());
    sample.put(Metric.RUN_P50, millis(0.50));
    sample.put(Metric.RUN_P95, millis(0.95));
    return sample;
  }
}
