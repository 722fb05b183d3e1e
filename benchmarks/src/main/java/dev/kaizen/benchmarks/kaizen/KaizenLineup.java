package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.benchmarks.Contestant;
import dev.kaizen.benchmarks.Lineup;
import java.util.List;
import java.util.Set;

/** Kaizen in its settings. */
public final class KaizenLineup implements Lineup {
  private static final String VERSION = "1.0.0-SNAPSHOT";

  @Override
  public List<Contestant> contestants() {
    return List.of(
        new Contestant(
            "kaizen",
            "in memory",
            VERSION,
            0,
            Set.of("engine", "concurrency"),
            (place, load) -> new LocalKaizen(load)));
  }
}
