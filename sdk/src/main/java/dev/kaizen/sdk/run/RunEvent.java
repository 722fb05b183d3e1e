package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.model.Usage;
import java.time.Instant;
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

  /**
   * A node that holds flows begins with them, or a loop with its next round.
   *
   * @param round of a loop, from 1; 1 elsewhere
   * @param items the elements of a map; empty elsewhere
   * @param input what an inner workflow is given; null elsewhere
   */
  record Opened(
      String node, int attempt, int round, List<Object> items, @Nullable Map<String, Object> input)
      implements RunEvent {
    public Opened {
      items = JsonValues.list(items);
      input = input == null ? null : JsonValues.object(input);
    }
  }

  /**
   * A node waits for a signal, a time, or whichever comes first.
   *
   * @param signal null for none
   * @param until null for ever
   */
  record WaitStarted(String node, int attempt, @Nullable String signal, @Nullable Instant until)
      implements RunEvent {}

  /** The time of a wait has come, and no signal before it. */
  record WaitEnded(String node) implements RunEvent {}

  /** Somebody sent a signal: it ends the first wait for its name, or is kept for the next one. */
  record Signalled(String name, Map<String, Object> payload, String by) implements RunEvent {
    public Signalled {
      payload = JsonValues.object(payload);
    }
  }

  /** A node asks people; the run waits until {@link ApprovalDecided}. */
  record ApprovalAsked(String node, ApprovalAsk ask) implements RunEvent {}

  /**
   * People have decided.
   *
   * @param edits arguments of the action that they changed, by name
   */
  record ApprovalDecided(
      String node,
      boolean approved,
      List<String> decidedBy,
      List<String> comments,
      Map<String, Object> edits)
      implements RunEvent {
    public ApprovalDecided {
      decidedBy = List.copyOf(decidedBy);
      comments = List.copyOf(comments);
      // Histories of before people could change anything have none.
      edits = edits == null ? Map.of() : JsonValues.object(edits);
    }

    public ApprovalDecided(
        String node, boolean approved, List<String> decidedBy, List<String> comments) {
      this(node, approved, decidedBy, comments, Map.of());
    }
  }

  /**
   * Somebody holds the run.
   *
   * @param now whether the step under way is broken off; it is done again after the pause
   */
  record Paused(String by, boolean now) implements RunEvent {
    public Paused(String by) {
      this(by, false);
    }
  }

  record Resumed(String by) implements RunEvent {}

  record Cancelled(String by) implements RunEvent {}

  record Completed(Map<String, Object> output) implements RunEvent {
    public Completed {
      output = JsonValues.object(output);
    }
  }

  record Failed(@Nullable String node, ErrorCode code, String message) implements RunEvent {}

  /** Somebody has a run that failed taken up again at the step that failed. */
  record Retried(String by) implements RunEvent {}

  /**
   * Somebody takes the run back to where it stood after event {@code checkpoint}.
   *
   * @param restored that standing, as {@link RunStateCodec} writes it
   * @param undo what must be undone first, newest first
   * @param pausedAfter whether the run is held once it is back there
   */
  record RolledBack(
      String by,
      long checkpoint,
      Map<String, Object> restored,
      List<Undo> undo,
      boolean pausedAfter)
      implements RunEvent {
    public RolledBack {
      restored = JsonValues.object(restored);
      undo = List.copyOf(undo);
    }
  }

  /** A step was undone. {@code seq} is that of the event that had completed it. */
  record Compensated(String node, long seq, int attempt, Usage usage, Map<String, Object> trace)
      implements RunEvent {
    public Compensated {
      trace = JsonValues.object(trace);
    }
  }

  /** A step could not be undone; it is tried again, and in the end the run is held. */
  record CompensationFailed(String node, long seq, int attempt, ErrorCode code, String message)
      implements RunEvent {}

  /**
   * The events before this one are another run's; from here on this run goes its own way.
   *
   * @param origin the other run's id
   * @param checkpoint the last event that was taken from it
   * @param edits fields of the state that have other values from here on
   */
  record Forked(String origin, long checkpoint, Map<String, Object> edits, String by)
      implements RunEvent {
    public Forked {
      edits = JsonValues.object(edits);
    }
  }
}
