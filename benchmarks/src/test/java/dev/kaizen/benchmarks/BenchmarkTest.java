package dev.kaizen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    List<Contestant> kaizens = Lineup.of(Set.of("kaizen"));
    for (Benchmark benchmark : Benchmark.values()) {
      assertThat(kaizens).anyMatch(kaizen -> kaizen.benchmarks().contains(benchmark.key()));
    }
  }

  @Test
  void unknown_contestant_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> Lineup.of(Set.of("kaizen", "nobody")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kaizen")
        .hasMessageContaining("nobody");
  }
}
