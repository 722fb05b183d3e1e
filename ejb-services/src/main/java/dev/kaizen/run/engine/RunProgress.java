package dev.kaizen.run.engine;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunFailure;
import dev.kaizen.run.RunStatus;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.RunEvent;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event makes of a run's row: the part of the journal that lists and screens read without
 * adding up events. A worker at work shows as RUNNING; what others add meanwhile shows when it lets
 * go.
 */
public final class RunProgress {
  private RunProgress() {}

  public static RunHead after(RunHead head, RunEvent event, Instant now) {
    RunHead next = new RunHead(head.run(), head.lastSeq() + 1, head.epoch(), head.owner());
    RunStatus status = head.run().status();
    return switch (event) {
      case RunEvent.Started e -> next.with(RunStatus.QUEUED, now);
      case RunEvent.StepCompleted e -> change(next, status, null, null, e.usage(), now);
      case RunEvent.StepFailed e -> next.with(status, now);
      case RunEvent.Opened e -> next.with(status, now);
      case RunEvent.ApprovalAsked e -> next.with(status, now);
      case RunEvent.WaitStarted e -> next.with(status, now);
      case RunEvent.WaitEnded e -> next.with(status, now);
      case RunEvent.ApprovalDecided e -> next.with(awake(status), now);
      case RunEvent.Signalled e -> next.with(awake(status), now);
      case RunEvent.Retried e -> takenUp(next, now);
      case RunEvent.RolledBack e -> takenUp(next, now);
      case RunEvent.Forked e -> takenUp(next, now);
      case RunEvent.Compensated e -> change(next, status, null, null, e.usage(), now);
      case RunEvent.CompensationFailed e -> next.with(status, now);
      case RunEvent.Paused e when e.now() -> next.with(RunStatus.PAUSED, now).letGo();
      case RunEvent.Paused e ->
          next.with(status == RunStatus.RUNNING ? status : RunStatus.PAUSED, now);
      case RunEvent.Resumed e ->
          next.with(status == RunStatus.PAUSED ? RunStatus.QUEUED : status, now);
      case RunEvent.Cancelled e -> ended(next, RunStatus.CANCELLED, null, null, now);
      case RunEvent.Completed e -> ended(next, RunStatus.COMPLETED, e.output(), null, now);
      case RunEvent.Failed e ->
          ended(next, RunStatus.FAILED, null, new RunFailure(e.node(), e.code(), e.message()), now);
    };
  }

  private static RunStatus awake(RunStatus status) {
    return status == RunStatus.WAITING ? RunStatus.QUEUED : status;
  }

  /** It goes on from somewhere else, without whoever worked on it and without its end. */
  private static RunHead takenUp(RunHead head, Instant now) {
    return change(head, RunStatus.QUEUED, null, null, Usage.NONE, now).letGo();
  }

  private static RunHead ended(
      RunHead head,
      RunStatus status,
      @Nullable Map<String, Object> output,
      @Nullable RunFailure error,
      Instant now) {
    return change(head, status, output, error, Usage.NONE, now).letGo();
  }

  private static RunHead change(
      RunHead head,
      RunStatus status,
      @Nullable Map<String, Object> output,
      @Nullable RunFailure error,
      Usage used,
      Instant now) {
    Run run = head.run();
    return head.with(
        new Run(
            run.id(),
            run.workflow(),
            run.version(),
            status,
            run.input(),
            output,
            error,
            run.startedBy(),
            run.createdAt(),
            now,
            run.usage().plus(used)));
  }
}
