package dev.kaizen.run.engine;

import dev.kaizen.run.RunStep;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunFold;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.run.StepPath;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a run's history as the work of its nodes, with the state before and after each. */
public final class RunSteps {
  private static final String COMPLETED = "COMPLETED";
  private static final String FAILED = "FAILED";
  private static final String WAITING = "WAITING";

  private final UUID run;
  private final WorkflowDefinition definition;
  private final Map<String, UUID> approvals;
  private final List<RunStep> steps = new ArrayList<>();

  /** When the work on the frame around a node last came further: there the next step begins. */
  private final Map<String, Instant> since = new HashMap<>();

  private RunState before = RunState.NEW;

  private RunSteps(UUID run, WorkflowDefinition definition, Map<String, UUID> approvals) {
    this.run = run;
    this.definition = definition;
    this.approvals = approvals;
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
    RunSteps telling = new RunSteps(run, definition, approvals);
    for (Recorded recorded : history) {
      RunState after = fold.after(telling.before, recorded);
      telling.tell(recorded, after);
      telling.before = after;
    }
    return List.copyOf(telling.steps);
  }

  private void tell(Recorded recorded, RunState after) {
    answerWaits(recorded, after);
    switch (recorded.event()) {
      case RunEvent.StepCompleted e ->
          add(recorded, e.node(), e.attempt(), COMPLETED, after, e.trace(), null, e.usage());
      case RunEvent.StepFailed e ->
          add(recorded, e.node(), e.attempt(), FAILED, before, Map.of(), e.message(), Usage.NONE);
      case RunEvent.Opened e -> begin(recorded, e.node());
      case RunEvent.ApprovalAsked e ->
          add(recorded, e.node(), 1, WAITING, before, Map.of(), null, Usage.NONE);
      case RunEvent.WaitStarted e -> {
        Map<String, @Nullable Object> trace = new LinkedHashMap<>();
        trace.put("signal", e.signal());
        trace.put("until", e.until() == null ? null : e.until().toString());
        add(recorded, e.node(), e.attempt(), WAITING, before, trace, null, Usage.NONE);
      }
      case RunEvent.Compensated e ->
          undone(recorded, e.node(), e.attempt(), after, e.trace(), null, e.usage());
      case RunEvent.CompensationFailed e ->
          undone(recorded, e.node(), e.attempt(), before, Map.of(), e.message(), Usage.NONE);
      case RunEvent.RolledBack e ->
          moved(recorded, "rollback", after, Map.of("by", e.by(), "checkpoint", e.checkpoint()));
      case RunEvent.Retried e -> moved(recorded, "retry", after, Map.of("by", e.by()));
      case RunEvent.Forked e ->
          moved(
              recorded,
              "fork",
              after,
              Map.of(
                  "by", e.by(),
                  "origin", e.origin(),
                  "checkpoint", e.checkpoint(),
                  "edits", e.edits()));
      case RunEvent.Started e -> since.put("", recorded.at());
      case RunEvent.ApprovalDecided e -> begin(recorded, e.node());
      case RunEvent.WaitEnded e -> begin(recorded, e.node());
      case RunEvent.Signalled e -> {}
      case RunEvent.Paused e -> {}
      case RunEvent.Resumed e -> {}
      case RunEvent.Cancelled e -> {}
      case RunEvent.Failed e -> {}
      case RunEvent.Completed e -> {}
    }
  }

  /** A question and its answer are one step, whatever happened in between. */
  private void answerWaits(Recorded recorded, RunState after) {
    for (int i = 0; i < steps.size(); i++) {
      RunStep asked = steps.get(i);
      if (asked.status().equals(WAITING)
          && before.waitsAt(asked.node())
          && !after.waitsAt(asked.node())) {
        steps.set(i, answered(asked, recorded, after));
      }
    }
  }

  private static RunStep answered(RunStep asked, Recorded recorded, RunState after) {
    return switch (recorded.event()) {
      case RunEvent.ApprovalDecided e ->
          answer(
              asked,
              recorded.at(),
              after,
              COMPLETED,
              Map.of("approved", e.approved(), "decidedBy", e.decidedBy()),
              null);
      case RunEvent.Signalled e ->
          answer(
              asked,
              recorded.at(),
              after,
              COMPLETED,
              Map.of("signal", e.name(), "payload", e.payload(), "by", e.by()),
              null);
      case RunEvent.WaitEnded e ->
          answer(asked, recorded.at(), after, COMPLETED, Map.of("timedOut", true), null);
      case RunEvent.Cancelled e ->
          answer(asked, recorded.at(), after, FAILED, Map.of(), "Cancelled before it was answered");
      case RunEvent.RolledBack e ->
          answer(
              asked, recorded.at(), after, FAILED, Map.of(), "Rolled back before it was answered");
      default ->
          answer(asked, recorded.at(), after, FAILED, Map.of(), "Given up before it was answered");
    };
  }

  private static RunStep answer(
      RunStep asked,
      Instant at,
      RunState after,
      String status,
      Map<String, Object> trace,
      @Nullable String error) {
    return new RunStep(
        asked.seq(),
        asked.node(),
        asked.title(),
        asked.kind(),
        asked.attempt(),
        status,
        asked.endedAt(),
        at,
        asked.stateBefore(),
        status.equals(COMPLETED) ? after.seenBy(asked.node()) : asked.stateBefore(),
        trace,
        error,
        asked.approval(),
        asked.usage());
  }

  private void add(
      Recorded recorded,
      String path,
      int attempt,
      String status,
      RunState after,
      Map<String, Object> trace,
      @Nullable String error,
      Usage usage) {
    Node node = StepPath.node(definition, path);
    steps.add(
        new RunStep(
            recorded.seq(),
            path,
            node == null ? path : node.title(),
            node == null ? "unknown" : node.type(),
            attempt,
            status,
            begun(path),
            recorded.at(),
            before.seenBy(path),
            after.seenBy(path),
            trace,
            error,
            approvals.get(new RunSubject(run, path, recorded.seq()).toString()),
            usage));
    begin(recorded, path);
  }

  private void undone(
      Recorded recorded,
      String path,
      int attempt,
      RunState after,
      Map<String, Object> trace,
      @Nullable String error,
      Usage usage) {
    Node node = StepPath.node(definition, path);
    steps.add(
        new RunStep(
            recorded.seq(),
            path,
            "Undo: " + (node == null ? path : node.title()),
            "compensation",
            attempt,
            error == null ? COMPLETED : FAILED,
            null,
            recorded.at(),
            before.state(),
            after.state(),
            trace,
            error,
            null,
            usage));
  }

  /** Somebody moved the run by hand. */
  private void moved(Recorded recorded, String kind, RunState after, Map<String, Object> trace) {
    steps.add(
        new RunStep(
            recorded.seq(),
            "",
            kind,
            kind,
            1,
            COMPLETED,
            null,
            recorded.at(),
            before.state(),
            after.state(),
            trace,
            null,
            null,
            Usage.NONE));
    since.clear();
    since.put("", recorded.at());
  }

  private void begin(Recorded recorded, String path) {
    since.put(around(path), recorded.at());
    since.put(path, recorded.at());
  }

  /** A node inside another begins when that one was opened, or when the node before it ended. */
  private @Nullable Instant begun(String path) {
    for (String around = around(path); ; around = around(around)) {
      Instant at = since.get(around);
      if (at != null || around.isEmpty()) {
        return at;
      }
    }
  }

  private static String around(String path) {
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      int child = path.lastIndexOf('[');
      return child < 0 ? "" : path.substring(0, child);
    }
    return path.substring(0, slash);
  }
}
