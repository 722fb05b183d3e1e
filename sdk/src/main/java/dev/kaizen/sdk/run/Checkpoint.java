package dev.kaizen.sdk.run;

import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A point of a run to which it can go back, or from which another can go its own way.
 *
 * @param seq of the event after which the run stood there; it names the checkpoint
 * @param node the path of the node whose work led there; null at the start
 * @param state what the run's nodes had written by then
 */
public record Checkpoint(long seq, Instant at, @Nullable String node, Map<String, Object> state) {

  /** One after every event that brought the run further, oldest first. */
  public static List<Checkpoint> of(WorkflowDefinition definition, List<Recorded> history) {
    RunFold fold = new RunFold(definition);
    List<Checkpoint> checkpoints = new ArrayList<>();
    RunState state = RunState.NEW;
    for (Recorded recorded : history) {
      state = fold.after(state, recorded);
      if (isOne(recorded.event()) && !state.isOver() && state.undoing() == null) {
        checkpoints.add(
            new Checkpoint(recorded.seq(), recorded.at(), nodeOf(recorded.event()), state.state()));
      }
    }
    return List.copyOf(checkpoints);
  }

  static boolean isOne(RunEvent event) {
    return switch (event) {
      case RunEvent.Started e -> true;
      case RunEvent.StepCompleted e -> true;
      case RunEvent.Opened e -> true;
      case RunEvent.ApprovalDecided e -> true;
      case RunEvent.WaitEnded e -> true;
      case RunEvent.Signalled e -> true;
      case RunEvent.Forked e -> true;
      case RunEvent.StepFailed e -> false;
      case RunEvent.ApprovalAsked e -> false;
      case RunEvent.WaitStarted e -> false;
      case RunEvent.Paused e -> false;
      case RunEvent.Resumed e -> false;
      case RunEvent.Cancelled e -> false;
      case RunEvent.Completed e -> false;
      case RunEvent.Failed e -> false;
      case RunEvent.Retried e -> false;
      case RunEvent.RolledBack e -> false;
      case RunEvent.Compensated e -> false;
      case RunEvent.CompensationFailed e -> false;
    };
  }

  /** The path of the node an event speaks of; null when it speaks of the run. */
  public static @Nullable String nodeOf(RunEvent event) {
    return switch (event) {
      case RunEvent.StepCompleted e -> e.node();
      case RunEvent.StepFailed e -> e.node();
      case RunEvent.Opened e -> e.node();
      case RunEvent.ApprovalAsked e -> e.node();
      case RunEvent.ApprovalDecided e -> e.node();
      case RunEvent.WaitStarted e -> e.node();
      case RunEvent.WaitEnded e -> e.node();
      case RunEvent.Failed e -> e.node();
      case RunEvent.Compensated e -> e.node();
      case RunEvent.CompensationFailed e -> e.node();
      case RunEvent.Started e -> null;
      case RunEvent.Signalled e -> null;
      case RunEvent.Paused e -> null;
      case RunEvent.Resumed e -> null;
      case RunEvent.Cancelled e -> null;
      case RunEvent.Completed e -> null;
      case RunEvent.Retried e -> null;
      case RunEvent.RolledBack e -> null;
      case RunEvent.Forked e -> null;
    };
  }
}
