package dev.kaizen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
  @Test
  void without_a_name_all_are_meant() {
    assertThat(Benchmark.named(List.of())).containsExactly(Benchmark.values());
    assertThat(Benchmark.named(List.of("engine"))).containsExactly(Benchmark.ENGINE);
  }

  @Test
  void sizes_that_are_not_given_are_the_usual_ones() {
    assertThat(Benchmark.ENGINE.load(20, null))
        .satisfies(
            load -> {
              assertThat(load.runs()).isEqualTo(20);
              assertThat(load.concurrency()).isEqualTo(200);
            });
  }

  @Test
  void kaizen_takes_part_in_every_benchmark() {
    for (Benchmark benchmark : Benchmark.values()) {
      assertThat(Lineup.of(benchmark.key(), Set.of("kaizen"))).isNotEmpty();
    }
    assertThat(Lineup.of("engine", Set.of("nobody"))).isEmpty();
  }
}
