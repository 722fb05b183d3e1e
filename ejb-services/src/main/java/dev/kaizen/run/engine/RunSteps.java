package dev.kaizen.run.engine;

import dev.kaizen.run.RunStep;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunFold;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a run's history as the work of its nodes, with the state before and after each. */
public final class RunSteps {
  private final UUID run;
  private final WorkflowDefinition definition;
  private final Map<String, UUID> approvals;
  private final List<RunStep> steps = new ArrayList<>();

  private RunState before;
  private @Nullable Instant since;

  private RunSteps(
      UUID run, WorkflowDefinition definition, Map<String, UUID> approvals, RunState before) {
    this.run = run;
    this.definition = definition;
    this.approvals = approvals;
    this.before = before;
  }

  /**
   * @param approvals ids of the run's approval requests by subject
   */
  public static List<RunStep> of(
      UUID run,
      WorkflowDefinition definition,
      List<Recorded> history,
      Map<String, UUID> approvals) {
    RunFold fold = new RunFold(definition);
    RunSteps telling = new RunSteps(run, definition, approvals, fold.of(List.of()));
    for (Recorded recorded : history) {
      RunState after = fold.after(telling.before, recorded);
      telling.tell(recorded, after);
      telling.before = after;
      telling.since = recorded.at();
    }
    return List.copyOf(telling.steps);
  }

  private void tell(Recorded recorded, RunState after) {
    switch (recorded.event()) {
      case RunEvent.StepCompleted e ->
          steps.add(
              step(recorded, e.node(), e.attempt(), "COMPLETED", after)
                  .because(e.trace(), null, null, e.usage()));
      case RunEvent.StepFailed e ->
          steps.add(
              step(recorded, e.node(), e.attempt(), "FAILED", before)
                  .because(Map.of(), e.message(), null, Usage.NONE));
      case RunEvent.ApprovalAsked e ->
          steps.add(
              step(recorded, e.node(), 1, "WAITING", before)
                  .because(Map.of(), null, request(e.node(), recorded.seq()), Usage.NONE));
      case RunEvent.ApprovalDecided e ->
          answer(
              "COMPLETED",
              recorded.at(),
              after,
              Map.of("approved", e.approved(), "decidedBy", e.decidedBy()),
              null);
      case RunEvent.Cancelled e ->
          answer("FAILED", recorded.at(), before, Map.of(), "Cancelled before anybody decided");
      case RunEvent.Failed e ->
          answer("FAILED", recorded.at(), before, Map.of(), "Failed before anybody decided");
      case RunEvent.Started e -> {}
      case RunEvent.Paused e -> {}
      case RunEvent.Resumed e -> {}
      case RunEvent.Completed e -> {}
    }
  }

  /** A question and its answer are one step: nothing else of the run can come between them. */
  private void answer(
      String status,
      Instant at,
      RunState after,
      Map<String, Object> trace,
      @Nullable String error) {
    if (steps.isEmpty() || !steps.getLast().status().equals("WAITING")) {
      return;
    }
    RunStep asked = steps.removeLast();
    steps.add(
        new RunStep(
            asked.seq(),
            asked.node(),
            asked.title(),
            asked.kind(),
            asked.attempt(),
            status,
            asked.endedAt(),
            at,
            asked.stateBefore(),
            after.state(),
            trace,
            error,
            asked.approval(),
            asked.usage()));
  }

  private @Nullable UUID request(String node, long seq) {
    return approvals.get(new RunSubject(run, node, seq).toString());
  }

  /** The part of a step that every kind of event tells alike. */
  private interface Start {
    RunStep because(
        Map<String, Object> trace, @Nullable String error, @Nullable UUID approval, Usage usage);
  }

  private Start step(Recorded recorded, String id, int attempt, String status, RunState after) {
    Node node = definition.nodes().stream().filter(n -> n.id().equals(id)).findFirst().orElse(null);
    String title = node == null ? id : node.title();
    String kind = node == null ? "unknown" : node.type();
    return (trace, error, approval, usage) ->
        new RunStep(
            recorded.seq(),
            id,
            title,
            kind,
            attempt,
            status,
            since,
            recorded.at(),
            before.state(),
            after.state(),
            trace,
            error,
            approval,
            usage);
  }
}
