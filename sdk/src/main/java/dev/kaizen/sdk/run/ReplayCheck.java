package dev.kaizen.sdk.run;

import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether this version of the engine, given the same answers, would have done what is recorded. */
public final class ReplayCheck {
  private final WorkflowDefinition definition;
  private final RunEngine engine = new RunEngine();

  public ReplayCheck(WorkflowDefinition definition) {
    this.definition = definition;
  }

  /** Names the first event that would have come out otherwise; empty when there is none. */
  public Optional<String> firstDivergence(List<Recorded> history) {
    RunFold fold = new RunFold(definition);
    RunState state = RunState.NEW;
    for (Recorded recorded : history) {
      if (!couldFollow(state, recorded)) {
        return Optional.of(
            "event %d, %s".formatted(recorded.seq(), RunEventCodec.kind(recorded.event())));
      }
      state = fold.after(state, recorded);
      if (state.root().position() instanceof Position.Broken broken && broken.node() == null) {
        return Optional.of(broken.message());
      }
    }
    return Optional.empty();
  }

  private boolean couldFollow(RunState state, Recorded recorded) {
    return switch (recorded.event()) {
      case RunEvent.StepCompleted e -> wouldDo(state, recorded.at(), e.node(), e.attempt());
      case RunEvent.StepFailed e -> wouldDo(state, recorded.at(), e.node(), e.attempt());
      case RunEvent.Opened e -> wouldDo(state, recorded.at(), e.node(), e.attempt());
      case RunEvent.WaitStarted e -> wouldDo(state, recorded.at(), e.node(), e.attempt());
      case RunEvent.WaitEnded e -> wouldDo(state, recorded.at(), e.node(), 1);
      case RunEvent.Compensated e -> wouldDo(state, recorded.at(), e.node(), e.attempt());
      case RunEvent.CompensationFailed e -> wouldDo(state, recorded.at(), e.node(), e.attempt());
      case RunEvent.Completed e ->
          engine.decide(definition, state, recorded.at()) instanceof Decision.Complete complete
              && complete.output().equals(e.output());
      case RunEvent.Failed e ->
          engine.decide(definition, state, recorded.at()) instanceof Decision.Fail;
      // What people and the outside did is taken as it is.
      case RunEvent.Started e -> true;
      case RunEvent.ApprovalAsked e -> true;
      case RunEvent.ApprovalDecided e -> true;
      case RunEvent.Signalled e -> true;
      case RunEvent.Paused e -> true;
      case RunEvent.Resumed e -> true;
      case RunEvent.Cancelled e -> true;
      case RunEvent.Retried e -> true;
      case RunEvent.RolledBack e -> true;
      case RunEvent.Forked e -> true;
    };
  }

  /** A step that was under way when somebody paused the run is recorded all the same. */
  private boolean wouldDo(RunState state, Instant at, String path, int attempt) {
    RunState.Change goingOn = state.change();
    goingOn.paused = false;
    return engine.decide(definition, goingOn.made(), at) instanceof Decision.Execute execute
        && execute.work().stream()
            .anyMatch(work -> work.path().equals(path) && work.attempt() == attempt);
  }
}
