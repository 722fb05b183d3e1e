package dev.kaizen.sdk.run;

import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One pass through a flow: where it stands, and the state it sees.
 *
 * @param writes what was written here, in order, to be put into the state around it; null where
 *     nothing is around it
 */
public record Frame(
    Position position, Map<String, Object> state, @Nullable List<Map<String, Object>> writes) {
  public Frame {
    // The values come from events, which hold plain unmodifiable JSON: a shallow copy is enough.
    state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
    writes = writes == null ? null : List.copyOf(writes);
  }

  Frame at(Position next) {
    return new Frame(next, state, writes);
  }

  Frame write(WorkflowDefinition scope, Map<String, Object> values) {
    if (values.isEmpty()) {
      return this;
    }
    List<Map<String, Object>> log = writes == null ? null : new ArrayList<>(writes);
    if (log != null) {
      log.add(values);
    }
    return new Frame(position, reduced(scope, state, values), log);
  }

  /** With other values in some fields, whatever their reducers. */
  Frame edited(Map<String, Object> edits) {
    Map<String, @Nullable Object> next = new LinkedHashMap<>(state);
    next.putAll(edits);
    return new Frame(position, next, writes);
  }

  /** The state after the values are written into it. */
  static Map<String, Object> reduced(
      WorkflowDefinition scope, Map<String, Object> state, Map<String, Object> values) {
    Map<String, @Nullable Object> next = new LinkedHashMap<>(state);
    values.forEach(
        (field, value) -> next.put(field, scope.reducerOf(field).reduce(next.get(field), value)));
    return next;
  }
}
