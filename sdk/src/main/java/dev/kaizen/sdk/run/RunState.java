package dev.kaizen.sdk.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run's history adds up to.
 *
 * @param input what it was started with
 * @param state what its nodes have written, by field
 * @param paused whether someone holds it: it goes on where it stands once resumed
 * @param lastSeq of the newest event that is added up
 */
public record RunState(
    Map<String, Object> input,
    Map<String, Object> state,
    Position position,
    boolean paused,
    long lastSeq) {

  public static final RunState NEW =
      new RunState(Map.of(), Map.of(), new Position.Nowhere(), false, 0);

  public RunState {
    // The values come from events, which hold plain unmodifiable JSON: a shallow copy is enough.
    input = Collections.unmodifiableMap(new LinkedHashMap<>(input));
    state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
  }

  /** What the run answered; empty unless it has completed. */
  public Optional<Map<String, Object>> output() {
    return position instanceof Position.Over over && over.end() instanceof RunEvent.Completed end
        ? Optional.of(end.output())
        : Optional.empty();
  }

  /** Whether it goes no further by itself: it is over, held, or people must decide. */
  public boolean rests() {
    return paused
        || switch (position) {
          case Position.Over over -> true;
          case Position.Asking asking -> true;
          case Position.Nowhere nowhere -> true;
          case Position.At at -> false;
          case Position.Finished finished -> false;
          case Position.Broken broken -> false;
        };
  }

  RunState at(Position next) {
    return new RunState(input, state, next, paused, lastSeq);
  }

  RunState with(Map<String, Object> writes, Position next) {
    Map<String, Object> merged = new LinkedHashMap<>(state);
    merged.putAll(writes);
    return new RunState(input, merged, next, paused, lastSeq);
  }

  RunState held(boolean held) {
    return new RunState(input, state, position, held, lastSeq);
  }

  RunState upTo(long seq) {
    return new RunState(input, state, position, paused, seq);
  }
}
