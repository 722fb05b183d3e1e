package dev.kaizen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTest {
  @TempDir private Path folder;

  @Test
  void file_has_one_object_a_figure() throws IOException {
    var kaizen = new Outcome(Contestants.named("kaizen"));
    kaizen.add(Map.of(Metric.RUNS_PER_SECOND, 5_300.0));
    Path file = folder.resolve("bench.json");

    Result.write(Result.of(Benchmark.ENGINE, List.of(kaizen)), file);

    assertThat(new ObjectMapper().readTree(file.toFile()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    [{"bench":"engine","subject":"kaizen","metric":"in_memory.runs_per_second",
                      "unit":"runs/s","value":5300.0}]
                    """));
  }

  @Test
  void contestant_that_failed_has_no_figure() {
    var peer = new Outcome(Contestants.named("peer"));
    peer.add(Map.of(Metric.RUNS_PER_SECOND, 5_300.0));
    peer.fail(new IllegalStateException("lost a run"));
    assertThat(Result.of(Benchmark.ENGINE, List.of(peer))).isEmpty();
  }
}
