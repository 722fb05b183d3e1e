package dev.kaizen.benchmarks.peers;

import dev.kaizen.benchmarks.Contestant;
import dev.kaizen.benchmarks.Lineup;
import java.util.List;
import java.util.Set;

/** All peers, each in the setting that served it best. */
public final class PeerLineup implements Lineup {
  private static final Set<String> BOTH = Set.of("engine", "concurrency");

  private final PeerVersions versions = new PeerVersions();

  @Override
  public List<Contestant> contestants() {
    return List.of(
        stored("langchain4j-agentic", "jdbc store, pool 20", 20, BOTH, LangChain::stored),
        stored("dbos", "pool 40", 40, BOTH, Dbos::new),
        // Left out of the other one: it holds a connection while a step sleeps.
        stored("flowable", "synchronous, pool 20", 20, Set.of("engine"), Flowable::new),
        inMemory("langchain4j-agentic", (place, load) -> LangChain.inMemory(load)),
        inMemory("langgraph4j", (place, load) -> new LangGraph(load)));
  }

  private Contestant stored(
      String peer,
      String setting,
      int connections,
      Set<String> benchmarks,
      Contestant.Opening opening) {
    return new Contestant(peer, setting, versions.of(peer), connections, benchmarks, opening);
  }

  private Contestant inMemory(String peer, Contestant.Opening opening) {
    return new Contestant(peer, "in memory", versions.of(peer), 0, BOTH, opening);
  }
}
