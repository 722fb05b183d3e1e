package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.benchmarks.Contestant;
import dev.kaizen.benchmarks.Lineup;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Kaizen in its settings: durable with several numbers of tenants, and in memory. */
public final class KaizenLineup implements Lineup {
  private static final String NAME = "kaizen";
  private static final String VERSION = "1.0.0-SNAPSHOT";
  private static final Set<String> BOTH = Set.of("engine", "concurrency");

  @Override
  public List<Contestant> contestants() {
    return Stream.of(
            durable("1 tenant", 1, BOTH),
            durable("4 tenants", 4, Set.of("engine")),
            durable("20 tenants", 20, Set.of("engine")),
            durable("200 tenants", 200, Set.of("engine")),
            durable("2 tenants", 2, Set.of("fairness")),
            new Contestant(
                NAME, "in memory", VERSION, 0, BOTH, (place, load) -> new LocalKaizen(load)))
        .toList();
  }

  private static Contestant durable(String setting, int tenants, Set<String> benchmarks) {
    return new Contestant(
        NAME,
        setting,
        VERSION,
        DurableKaizen.CONNECTIONS,
        benchmarks,
        (place, load) -> new DurableKaizen(place, load, tenants));
  }
}
