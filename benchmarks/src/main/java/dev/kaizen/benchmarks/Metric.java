package dev.kaizen.benchmarks;

import java.util.Locale;

/** What is measured, and in what. */
enum Metric {
  RUNS_PER_SECOND("runs/s", "runs/s", 0),
  RUN_P50("p50", "ms", 2),
  RUN_P95("p95", "ms", 2),
  ALONE_P50("p50 alone", "ms", 2),
  COMMITS_PER_RUN("commits/run", "commits/run", 1),
  WAL_BYTES_PER_RUN("WAL", "bytes/run", 0),
  TOTAL("total", "s", 2),
  LIVE_HEAP("live heap", "MB", 1),
  START_P95("p95 to first step", "ms", 1);

  private final String heading;
  private final String unit;
  private final int digits;

  Metric(String heading, String unit, int digits) {
    this.heading = heading;
    this.unit = unit;
    this.digits = digits;
  }

  String heading() {
    return heading.equals(unit) ? heading : heading + ", " + unit;
  }

  String unit() {
    return unit;
  }

  /** How many digits after the point say something. */
  int digits() {
    return digits;
  }

  /** As the JSON names it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
