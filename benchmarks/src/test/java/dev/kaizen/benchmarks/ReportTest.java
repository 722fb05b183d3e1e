package dev.kaizen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private final Outcome kaizen = new Outcome(Contestants.named("kaizen"));
  private final Outcome peer = new Outcome(Contestants.named("peer"));

  @Test
  void columns_are_what_anybody_measured_and_gaps_are_dashes() {
    kaizen.add(Map.of(Metric.RUNS_PER_SECOND, 5_300.4, Metric.COMMITS_PER_RUN, 0.251));
    peer.add(Map.of(Metric.RUNS_PER_SECOND, 864.0));

    List<String> table = Report.table(List.of(kaizen, peer));

    assertThat(table).hasSize(3);
    assertThat(table.get(0)).contains("runs/s").contains("commits/run").doesNotContain("heap");
    assertThat(table.get(1)).startsWith("kaizen 1.2, in memory").contains("5,300").contains("0.3");
    assertThat(table.get(2)).startsWith("peer 1.2, in memory").contains("864").endsWith("–");
  }

  @Test
  void failed_contestant_has_its_reason_in_its_row() {
    kaizen.add(Map.of(Metric.RUNS_PER_SECOND, 5_300.0));
    peer.fail(new IllegalStateException("does not answer"));
    assertThat(Report.table(List.of(kaizen, peer)).getLast())
        .endsWith("failed: IllegalStateException: does not answer");
  }
}
