package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.model.Usage;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in its flow a frame stands. */
public sealed interface Position {

  /** Nothing has happened: the run is not even started. */
  record Nowhere() implements Position {}

  /**
   * Before a node's work.
   *
   * @param notBefore when a repeated attempt may start; null for at once
   */
  record At(String node, int attempt, @Nullable Instant notBefore) implements Position {}

  /** People have been asked and have not decided. */
  record Asking(String node) implements Position {}

  /**
   * A node failed for good and people decide whether it is tried again.
   *
   * @param asked whether they have been asked already
   */
  record Escalating(String node, ErrorCode code, String message, boolean asked)
      implements Position {}

  /**
   * Waits for a signal, a time, or whichever comes first.
   *
   * @param signal null for none
   * @param until null for ever
   */
  record Sleeping(String node, @Nullable String signal, @Nullable Instant until)
      implements Position {}

  /**
   * At work inside a node that holds flows.
   *
   * @param round of a loop, from 1; 1 elsewhere
   * @param since what the run had used when it came here
   * @param input what an inner workflow was given; null where the input is that of the flow around
   * @param children by branch name, place in the list, or round
   */
  record Inside(
      String node,
      int attempt,
      int round,
      Usage since,
      @Nullable Map<String, Object> input,
      Map<String, Frame> children)
      implements Position {
    public Inside {
      input = input == null ? null : Collections.unmodifiableMap(input);
      children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
    }

    Inside with(String child, Frame frame) {
      Map<String, Frame> changed = new LinkedHashMap<>(children);
      changed.put(child, frame);
      return with(changed);
    }

    Inside with(Map<String, Frame> changed) {
      return new Inside(node, attempt, round, since, input, changed);
    }

    List<Frame> finished() {
      return children.values().stream().filter(f -> f.position() instanceof Finished).toList();
    }
  }

  /** The last node has done its work. */
  record Finished() implements Position {}

  /**
   * A node failed for good.
   *
   * @param node its path; null when it was no node's fault
   * @param compensate whether all that was done must be undone first
   * @param within what was at work inside the node; null when it holds no flows
   */
  record Broken(
      @Nullable String node,
      ErrorCode code,
      String message,
      boolean compensate,
      @Nullable Inside within)
      implements Position {}

  /**
   * The run is over.
   *
   * @param end Completed, Failed or Cancelled
   */
  record Over(RunEvent end) implements Position {}
}
