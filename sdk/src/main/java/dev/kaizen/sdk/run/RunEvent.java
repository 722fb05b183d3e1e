package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.model.Usage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen in a run. The journal of these is the run; all else is derived from it. */
public sealed interface RunEvent {

  record Started(Map<String, Object> input) implements RunEvent {
    public Started {
      input = JsonValues.object(input);
    }
  }

  /**
   * A node did its work.
   *
   * @param writes state fields with their new values
   * @param next the node that follows; null when the run ends here
   * @param trace what was looked at and what answered: prompt, answer, passages, chosen edge
   */
  record StepCompleted(
      String node,
      int attempt,
      Map<String, Object> writes,
      @Nullable String next,
      Usage usage,
      Map<String, Object> trace)
      implements RunEvent {
    public StepCompleted {
      writes = JsonValues.object(writes);
      trace = JsonValues.object(trace);
    }
  }

  /** A node failed; the engine decides whether it is tried again. */
  record StepFailed(String node, int attempt, ErrorCode code, String message) implements RunEvent {}

  /** A node asks people; the run waits until {@link ApprovalDecided}. */
  record ApprovalAsked(String node, ApprovalAsk ask) implements RunEvent {}

  /** People have decided. */
  record ApprovalDecided(
      String node, boolean approved, List<String> decidedBy, List<String> comments)
      implements RunEvent {
    public ApprovalDecided {
      decidedBy = List.copyOf(decidedBy);
      comments = List.copyOf(comments);
    }
  }

  record Paused(String by) implements RunEvent {}

  record Resumed(String by) implements RunEvent {}

  record Cancelled(String by) implements RunEvent {}

  record Completed(Map<String, Object> output) implements RunEvent {
    public Completed {
      output = JsonValues.object(output);
    }
  }

  record Failed(@Nullable String node, ErrorCode code, String message) implements RunEvent {}
}
