package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a history, event by event. A history that cannot be leaves the run {@link
 * Position.Broken}, naming the event; an end absorbs whatever follows it.
 */
public final class RunFold {
  private final WorkflowDefinition definition;
  private final RetryPolicy retries;

  public RunFold(WorkflowDefinition definition, RetryPolicy retries) {
    this.definition = definition;
    this.retries = retries;
  }

  public RunFold(WorkflowDefinition definition) {
    this(definition, RetryPolicy.USUAL);
  }

  public RunState of(List<Recorded> history) {
    RunState state = RunState.NEW;
    for (Recorded recorded : history) {
      state = after(state, recorded);
    }
    return state;
  }

  /** What the next event makes of the state. */
  public RunState after(RunState state, Recorded recorded) {
    return next(state, recorded).upTo(recorded.seq());
  }

  private RunState next(RunState state, Recorded recorded) {
    if (state.position() instanceof Position.Over) {
      return state;
    }
    if (recorded.seq() != state.lastSeq() + 1) {
      return impossible(state, recorded, "does not follow the one before it");
    }
    return switch (recorded.event()) {
      case RunEvent.Started e -> started(state, recorded, e);
      case RunEvent.StepCompleted e -> completed(state, recorded, e);
      case RunEvent.StepFailed e -> failed(state, recorded, e);
      case RunEvent.ApprovalAsked e ->
          state.position() instanceof Position.At at && at.node().equals(e.node())
              ? state.at(new Position.Asking(e.node()))
              : impossible(state, recorded, "asks people for node '%s'".formatted(e.node()));
      case RunEvent.ApprovalDecided e -> decided(state, recorded, e);
      case RunEvent.Paused e -> state.held(true);
      case RunEvent.Resumed e -> state.held(false);
      case RunEvent.Cancelled e -> state.at(new Position.Over(e));
      case RunEvent.Completed e ->
          state.position() instanceof Position.Finished
              ? state.at(new Position.Over(e))
              : impossible(state, recorded, "completes a run that is not finished");
      case RunEvent.Failed e -> state.at(new Position.Over(e));
    };
  }

  private RunState started(RunState state, Recorded recorded, RunEvent.Started event) {
    if (!(state.position() instanceof Position.Nowhere)) {
      return impossible(state, recorded, "starts a run that was started");
    }
    if (definition.nodes().isEmpty()) {
      return impossible(state, recorded, "starts a workflow without nodes");
    }
    String first = definition.nodes().getFirst().id();
    return new RunState(
        event.input(), Map.of(), new Position.At(first, 1, null), state.paused(), state.lastSeq());
  }

  private RunState completed(RunState state, Recorded recorded, RunEvent.StepCompleted event) {
    if (!stands(state, event.node(), event.attempt())) {
      return impossible(state, recorded, "completes node '%s'".formatted(event.node()));
    }
    return goingOn(state, recorded, event.writes(), event.next());
  }

  private RunState failed(RunState state, Recorded recorded, RunEvent.StepFailed event) {
    if (!stands(state, event.node(), event.attempt())) {
      return impossible(state, recorded, "fails node '%s'".formatted(event.node()));
    }
    return retries
        .pauseAfter(event.attempt(), event.code())
        .map(pause -> recorded.at().plus(pause))
        .map(notBefore -> state.at(again(event, notBefore)))
        .orElseGet(
            () -> state.at(new Position.Broken(event.node(), event.code(), event.message())));
  }

  private static Position again(RunEvent.StepFailed event, Instant notBefore) {
    return new Position.At(event.node(), event.attempt() + 1, notBefore);
  }

  private RunState decided(RunState state, Recorded recorded, RunEvent.ApprovalDecided event) {
    boolean asked =
        state.position() instanceof Position.Asking asking && asking.node().equals(event.node());
    if (!asked || !(Graph.node(definition, event.node()) instanceof Node.Approval approval)) {
      return impossible(state, recorded, "decides node '%s'".formatted(event.node()));
    }
    Map<String, Object> outcome =
        Map.of(
            "decision", event.approved() ? "approve" : "reject",
            "decidedBy", event.decidedBy(),
            "comments", event.comments());
    String next = Graph.after(definition, approval);
    return goingOn(state, recorded, Map.of(approval.into(), outcome), next);
  }

  private RunState goingOn(
      RunState state, Recorded recorded, Map<String, Object> writes, @Nullable String next) {
    if (next == null) {
      return state.with(writes, new Position.Finished());
    }
    if (Graph.node(definition, next) == null) {
      return impossible(state, recorded, "leads to node '%s', which is not there".formatted(next));
    }
    return state.with(writes, new Position.At(next, 1, null));
  }

  private static boolean stands(RunState state, String node, int attempt) {
    return state.position() instanceof Position.At at
        && at.node().equals(node)
        && at.attempt() == attempt;
  }

  private static RunState impossible(RunState state, Recorded recorded, String what) {
    return state.at(
        new Position.Broken(
            null,
            ErrorCode.INTERNAL,
            "The history cannot be right: event %d %s".formatted(recorded.seq(), what)));
  }
}
