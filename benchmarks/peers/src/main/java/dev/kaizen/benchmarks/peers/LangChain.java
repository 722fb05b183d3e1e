package dev.kaizen.benchmarks.peers;

import dev.kaizen.benchmarks.Load;
import dev.kaizen.benchmarks.Place;
import dev.kaizen.benchmarks.Subject;
import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.scope.AgenticScope;
import dev.langchain4j.agentic.scope.AgenticScopeAccess;
import dev.langchain4j.agentic.scope.AgenticScopePersister;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.V;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * LangChain4j's agentic module: a sequence of agents without a model. With a store and a memory id
 * it saves the scope after every step; without a store it keeps it in memory.
 */
final class LangChain implements Subject {
  private final Load load;
  private final Counting counting;
  private final @Nullable Place place;

  /** The sequence, as a caller sees it. */
  public interface Counting extends AgenticScopeAccess {
    @Agent
    Long count(@MemoryId String run, @V("value") Long value);
  }

  /** One agent of the sequence. */
  public record Step(Load load) {
    @Agent(outputKey = "value")
    public Long next(@V("value") Long value) {
      return load.step(value);
    }
  }

  private LangChain(Load load, @Nullable Place place) {
    this.load = load;
    this.place = place;
    this.counting =
        AgenticServices.sequenceBuilder(Counting.class)
            .subAgents(
                Stream.generate(() -> new Step(load)).limit(load.steps()).toArray(Object[]::new))
            .outputKey("value")
            .build();
  }

  static Subject inMemory(Load load) {
    AgenticScopePersister.setStore(null);
    return new LangChain(load, null);
  }

  static Subject stored(Place place, Load load) {
    // The module knows one store for the whole program, and an agent takes it when it is built.
    AgenticScopePersister.setStore(new ScopeStore(place.pool()));
    return new LangChain(load, place);
  }

  @Override
  public long run(int number) {
    return counting.count("run-" + number, (long) number);
  }

  @Override
  public void verify(int runs) throws Exception {
    if (place == null) {
      for (int number = 0; number < runs; number++) {
        AgenticScope scope = counting.getAgenticScope("run-" + number);
        if (scope == null
            || scope.agentInvocations().size() != load.steps()
            || !Long.valueOf(load.answerOf(number)).equals(scope.readState("value"))) {
          throw new IllegalStateException("run " + number + " left no whole scope");
        }
      }
    } else {
      place.require(
          "whole scopes with the right answer",
          runs,
          """
          select count(*) from scope
          where memory = 'run-' || ((json::jsonb #>> '{state,1,value,1}')::bigint - %1$d)
          and jsonb_array_length(json::jsonb #> '{agentInvocations,1}') = %1$d
          """
              .formatted(load.steps()));
    }
  }

  @Override
  public void close() {
    AgenticScopePersister.setStore(null);
  }
}
