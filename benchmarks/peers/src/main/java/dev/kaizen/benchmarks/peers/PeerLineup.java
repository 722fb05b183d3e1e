package dev.kaizen.benchmarks.peers;

import dev.kaizen.benchmarks.Contestant;
import dev.kaizen.benchmarks.Lineup;
import java.util.List;
import java.util.Set;

/** All peers, each in the setting that served it best. */
public final class PeerLineup implements Lineup {
  private final PeerVersions versions = new PeerVersions();

  @Override
  public List<Contestant> contestants() {
    return List.of(
        new Contestant(
            "langgraph4j",
            "in memory",
            versions.of("langgraph4j"),
            0,
            Set.of("engine", "concurrency"),
            (place, load) -> new LangGraph(load)));
  }
}
