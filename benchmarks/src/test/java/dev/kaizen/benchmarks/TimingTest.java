package dev.kaizen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingTest {
  private static final long MILLI = 1_000_000;

  @Test
  void percentiles_are_the_nearest_rank_in_any_order() {
    long[] runs = LongStream.rangeClosed(1, 100).map(i -> (101 - i) * MILLI).toArray();
    var timing = new Timing(1_000 * MILLI, runs);
    assertThat(timing.millis(0.50)).isEqualTo(50);
    assertThat(timing.millis(0.95)).isEqualTo(95);
  }

  @Test
  void single_run_is_every_percentile() {
    assertThat(new Timing(MILLI, new long[] {7 * MILLI}).millis(0.01)).isEqualTo(7);
  }

  @Test
  void throughput_is_runs_over_the_whole_time() {
    assertThat(new Timing(500 * MILLI, new long[100]).runsPerSecond()).isEqualTo(200);
  }
}
