package dev.kaizen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private final Outcome outcome = new Outcome(Contestants.named("kaizen"));

  @Test
  void median_is_the_middle_value() {
    samples(30.0, 10.0, 20.0);
    assertThat(outcome.medians()).isEqualTo(Map.of(Metric.RUNS_PER_SECOND, 20.0));
  }

  @Test
  void median_of_an_even_number_lies_between_the_two_in_the_middle() {
    samples(40.0, 10.0, 20.0, 30.0);
    assertThat(outcome.medians()).isEqualTo(Map.of(Metric.RUNS_PER_SECOND, 25.0));
  }

  @Test
  void failure_leaves_no_figure_and_one_line() {
    samples(10.0);
    outcome.fail(new IllegalStateException("the store holds 3 runs\ninstead of 4"));
    assertThat(outcome.medians()).isEmpty();
    assertThat(outcome.failure()).contains("IllegalStateException: the store holds 3 runs");
  }

  private void samples(double... values) {
    for (double value : values) {
      outcome.add(Map.of(Metric.RUNS_PER_SECOND, value));
    }
  }
}
