package dev.kaizen.run;

import dev.kaizen.approval.ApprovalDesk;
import dev.kaizen.run.engine.RunHead;
import dev.kaizen.run.engine.RunSteps;
import dev.kaizen.run.engine.RunSubject;
import dev.kaizen.run.store.RunStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.InputValidator;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
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

  @Inject private RunStore store;
  @Inject private RunJournal journal;
  @Inject private WorkflowService workflows;
  @Inject private Definitions definitions;
  @Inject private ApprovalDesk approvals;
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
    Map<String, Object> plain = JsonValues.object(input);
    InputValidator.requireValid(version.definition(), plain);
    RunHead head = new RunHead(newRun(version, plain), 0, 0, null);
    store.add(head);
    return wake(head, new RunEvent.Started(plain));
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
        run.id(),
        definitions.of(run.workflow(), run.version()),
        store.events(id, 0, Integer.MAX_VALUE),
        approvals.requestsOf(RunSubject.prefix(id)));
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

  /** Takes effect before the next step. */
  @TenantScoped(Permission.RUN_CONTROL)
  public Run pause(UUID id) {
    RunHead head = goingOn(id);
    if (store.isPaused(id)) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "The run is paused already");
    }
    return journal.add(head, new RunEvent.Paused(me())).run();
  }

  @TenantScoped(Permission.RUN_CONTROL)
  public Run resume(UUID id) {
    RunHead head = goingOn(id);
    if (!store.isPaused(id)) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "The run is not paused");
    }
    return wake(head, new RunEvent.Resumed(me()));
  }

  /** Ends the run and withdraws the approval it waits for. */
  @TenantScoped(Permission.RUN_CONTROL)
  public Run cancel(UUID id) {
    approvals.hold(RunSubject.prefix(id));
    RunHead head = goingOn(id);
    approvals.withdraw(RunSubject.prefix(id));
    return journal.add(head, new RunEvent.Cancelled(me())).run();
  }

  /** How many runs stand where; {@code workflow} null counts all. */
  @TenantScoped(Permission.RUN_READ)
  public Map<RunStatus, Long> counts(@Nullable String workflow) {
    return store.counts(workflow);
  }

  private Run newRun(WorkflowVersion version, Map<String, Object> input) {
    Instant now = clock.instant();
    return new Run(
        UUID.randomUUID(),
        version.name(),
        version.version(),
        RunStatus.QUEUED,
        input,
        null,
        null,
        me(),
        now,
        now,
        Usage.NONE);
  }

  private Run wake(RunHead head, RunEvent event) {
    Run run = journal.addAndWake(head, event).run();
    due.fire(new RunDue(run.id()));
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
