package dev.kaizen.sdk.run;

import dev.kaizen.sdk.json.JsonValues;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run's history adds up to.
 *
 * @param input what it was started with
 * @param state what its nodes have written, by field
 * @param paused whether someone holds it: it goes on where it stands once resumed
 */
public record RunState(
    Map<String, Object> input, Map<String, Object> state, Position position, boolean paused) {

  static final RunState NEW = new RunState(Map.of(), Map.of(), new Position.Nowhere(), false);

  public RunState {
    input = JsonValues.object(input);
    state = JsonValues.object(state);
  }

  RunState at(Position next) {
    return new RunState(input, state, next, paused);
  }

  RunState with(Map<String, Object> writes, Position next) {
    Map<String, Object> merged = new LinkedHashMap<>(state);
    merged.putAll(writes);
    return new RunState(input, merged, next, paused);
  }

  RunState held(boolean held) {
    return new RunState(input, state, position, held);
  }
}
