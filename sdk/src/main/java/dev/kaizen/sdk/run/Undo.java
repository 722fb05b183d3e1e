package dev.kaizen.sdk.run;

import java.util.Collections;
import java.util.Map;

/**
 * A step that was done and can be undone, or that nothing can undo.
 *
 * @param node its path
 * @param seq of the event that completed it
 * @param input what its flow was started with
 * @param state what its flow's state was after it
 * @param irreversible whether it has no compensation and was marked so
 */
public record Undo(
    String node,
    long seq,
    Map<String, Object> input,
    Map<String, Object> state,
    boolean irreversible) {
  public Undo {
    // Both come from events, which hold plain unmodifiable JSON.
    input = Collections.unmodifiableMap(input);
    state = Collections.unmodifiableMap(state);
  }
}
