package dev.kaizen.run;

import dev.kaizen.approval.ApprovalDesk;
import dev.kaizen.run.engine.RunHead;
import dev.kaizen.run.engine.RunSteps;
import dev.kaizen.run.engine.RunSubject;
import dev.kaizen.run.metrics.RunMetrics;
import dev.kaizen.run.store.RunStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Checkpoint;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunFold;
import dev.kaizen.sdk.run.TimeTravel;
import dev.kaizen.sdk.workflow.InputValidator;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.usage.QuotaGate;
import dev.kaizen.workflow.WorkflowService;
import dev.kaizen.workflow.WorkflowVersion;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Starts runs, shows them, and holds, resumes or cancels them.
 *
 * <p>Nothing here does a run's work: it records what a person wants, and a worker finds it. See
 * docs/features/runs.md.
 */
@Stateless
public class RunService {
  private static final int MOST_EVENTS = 1_000;
  private static final int MOST_RETRIED = 500;

  @Inject private RunMetrics metrics;
  @Inject private RunStore store;
  @Inject private RunJournal journal;
  @Inject private WorkflowService workflows;
  @Inject private ApprovalDesk approvals;
  @Inject private RunRoom room;
  @Inject private QuotaGate quotas;
  @Inject private Event<RunDue> due;
  @Inject private Clock clock;

  /**
   * Records a new run of the workflow's newest published version; it is durable when this returns.
   *
   * @param input checked against the definition before anything is recorded
   */
  @TenantScoped(Permission.RUN_START)
  public Run start(String workflow, Map<String, Object> input) {
    WorkflowVersion version = workflows.current(workflow);
    if (version.status() != WorkflowVersion.Status.PUBLISHED) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE,
          "Workflow '%s' has no published version yet: somebody must publish its draft"
              .formatted(workflow));
    }
    Map<String, Object> plain = InputValidator.filled(version.definition(), input);
    InputValidator.requireValid(version.definition(), plain);
    room.require(Callers.current().requireTenant());
    quotas.requireRun();
    RunHead head = new RunHead(newRun(version.name(), version.version(), plain), 0, 0, null);
    store.add(head);
    return add(head, new RunEvent.Started(plain));
  }

  @TenantScoped(Permission.RUN_READ)
  public Run get(UUID id) {
    return head(id).run();
  }

  /** Newest first. */
  @TenantScoped(Permission.RUN_READ)
  public Page<Run> list(RunFilter filter, PageRequest page) {
    return store.list(filter, page);
  }

  @TenantScoped(Permission.RUN_READ)
  public List<RunStep> steps(UUID id) {
    Run run = head(id).run();
    return RunSteps.of(
        run.id(), definition(run), history(id), approvals.requestsOf(RunSubject.prefix(id)));
  }

  /** Oldest first, after {@code afterSeq}. */
  @TenantScoped(Permission.RUN_READ)
  public List<Recorded> events(UUID id, long afterSeq, int limit) {
    if (limit < 1 || limit > MOST_EVENTS) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "limit is %d; it must be 1 to %d".formatted(limit, MOST_EVENTS));
    }
    head(id);
    return store.events(id, afterSeq, limit);
  }

  /** Where the run can go back to, oldest first. */
  @TenantScoped(Permission.RUN_READ)
  public List<Checkpoint> checkpoints(UUID id) {
    Run run = head(id).run();
    return Checkpoint.of(definition(run), history(id));
  }

  /**
   * Takes effect before the next step.
   *
   * @param now whether the step under way is broken off; it is done again after the pause
   */
  @TenantScoped(Permission.RUN_CONTROL)
  public Run pause(UUID id, boolean now) {
    RunHead head = goingOn(id);
    if (isPaused(head.run())) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "The run is paused already");
    }
    return add(head, new RunEvent.Paused(me(), now));
  }

  @TenantScoped(Permission.RUN_CONTROL)
  public Run resume(UUID id) {
    RunHead head = goingOn(id);
    if (!isPaused(head.run())) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "The run is not paused");
    }
    return add(head, new RunEvent.Resumed(me()));
  }

  /** Ends the run and withdraws the approval it waits for. */
  @TenantScoped(Permission.RUN_CONTROL)
  public Run cancel(UUID id) {
    approvals.hold(RunSubject.prefix(id));
    RunHead head = goingOn(id);
    approvals.withdraw(RunSubject.prefix(id));
    Run cancelled = add(head, new RunEvent.Cancelled(me()));
    metrics.ended(RunStatus.CANCELLED);
    return cancelled;
  }

  /** Ends the run's first wait for that signal, or is kept for the next one. */
  @TenantScoped(Permission.RUN_START)
  public Run signal(UUID id, String name, Map<String, Object> payload) {
    return add(goingOn(id), new RunEvent.Signalled(name, JsonValues.object(payload), me()));
  }

  /** Takes a run that failed up again, at the step that failed. */
  @TenantScoped(Permission.RUN_CONTROL)
  public Run retry(UUID id) {
    RunHead head = store.lock(id).orElseThrow(() -> unknown(id));
    if (head.run().status() != RunStatus.FAILED) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE,
          "Only a run that failed is taken up again; this one is %s"
              .formatted(head.run().status()));
    }
    return add(head, new RunEvent.Retried(me()));
  }

  /**
   * Takes up again up to {@code atMost} runs that failed, oldest first.
   *
   * @param workflow null for those of every workflow
   */
  @TenantScoped(Permission.RUN_CONTROL)
  public List<Run> retryFailed(@Nullable String workflow, int atMost) {
    if (atMost < 1 || atMost > MOST_RETRIED) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "limit is %d; it must be 1 to %d".formatted(atMost, MOST_RETRIED));
    }
    return store.lockFailed(workflow, atMost).stream()
        .map(head -> add(head, new RunEvent.Retried(me())))
        .toList();
  }

  /**
   * Takes the run back to a checkpoint and undoes what was done since.
   *
   * @param confirmIrreversible whether what nothing can undo may stay as it is
   * @see TimeTravel#rollback
   */
  @TenantScoped(Permission.RUN_CONTROL)
  public Run rollback(UUID id, long checkpoint, boolean confirmIrreversible) {
    approvals.hold(RunSubject.prefix(id));
    RunHead head = store.lock(id).orElseThrow(() -> unknown(id));
    RunEvent.RolledBack back = travel(head.run()).rollback(checkpoint, me(), confirmIrreversible);
    approvals.withdraw(RunSubject.prefix(id));
    return add(head, back);
  }

  /**
   * Starts another run with the same past up to a checkpoint.
   *
   * @param edits fields of its state that have other values from there on
   * @see TimeTravel#fork
   */
  @TenantScoped(Permission.RUN_START)
  public Run fork(UUID id, long checkpoint, Map<String, Object> edits) {
    Run origin = head(id).run();
    return begin(origin, travel(origin).fork(id, checkpoint, edits, me()));
  }

  /**
   * Starts another run that takes what this one recorded up to a checkpoint and is live from there.
   *
   * @param checkpoint null for the newest
   * @see TimeTravel#replay
   */
  @TenantScoped(Permission.RUN_START)
  public Run replay(UUID id, @Nullable Long checkpoint) {
    Run origin = head(id).run();
    TimeTravel travel = travel(origin);
    return begin(
        origin, travel.replay(id, checkpoint == null ? travel.newest() : checkpoint, me()));
  }

  private Run begin(Run origin, TimeTravel.Beginning beginning) {
    room.require(Callers.current().requireTenant());
    quotas.requireRun();
    Run run = newRun(origin.workflow(), origin.version(), origin.input());
    store.add(new RunHead(run, beginning.prefix().size(), 0, null));
    beginning.prefix().forEach(recorded -> store.addEvent(run.id(), recorded));
    return add(new RunHead(run, beginning.prefix().size(), 0, null), beginning.forked());
  }

  /** The row says so only once its worker has let go. */
  private boolean isPaused(Run run) {
    return new RunFold(definition(run)).of(history(run.id())).paused();
  }

  private TimeTravel travel(Run run) {
    return new TimeTravel(definition(run), history(run.id()));
  }

  private WorkflowDefinition definition(Run run) {
    return workflows.version(run.workflow(), run.version()).definition();
  }

  private List<Recorded> history(UUID id) {
    return store.events(id, 0, Integer.MAX_VALUE);
  }

  /** How many runs stand where; {@code workflow} null counts all. */
  @TenantScoped(Permission.RUN_READ)
  public Map<RunStatus, Long> counts(@Nullable String workflow) {
    return store.counts(workflow);
  }

  private Run newRun(String workflow, int version, Map<String, Object> input) {
    Instant now = clock.instant();
    return new Run(
        UUID.randomUUID(),
        workflow,
        version,
        RunStatus.QUEUED,
        input,
        null,
        null,
        me(),
        now,
        now,
        Usage.NONE);
  }

  private Run add(RunHead head, RunEvent event) {
    Run run = journal.add(head, event).run();
    due.fire(new RunDue(Callers.current().requireTenant(), run.id()));
    return run;
  }

  private RunHead goingOn(UUID id) {
    RunHead head = store.lock(id).orElseThrow(() -> unknown(id));
    if (head.run().status().isEnd()) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE, "The run is over: %s".formatted(head.run().status()));
    }
    return head;
  }

  private RunHead head(UUID id) {
    return store.find(id).orElseThrow(() -> unknown(id));
  }

  private static String me() {
    return Callers.current().username();
  }

  private static KaizenException unknown(UUID id) {
    return new KaizenException(ErrorCode.NOT_FOUND, "There is no run " + id);
  }
}
