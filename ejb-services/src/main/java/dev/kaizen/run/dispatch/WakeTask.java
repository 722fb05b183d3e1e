package dev.kaizen.run.dispatch;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The time has come for something a run waits for. A server that dies leaves the wake-up to the
 * others, who find its heartbeat missing.
 */
final class WakeTask {
  static final String NAME = "run";
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 6;

  private WakeTask() {}

  static Task<Void> of(Consumer<RunTaskId> wake) {
    return Tasks.custom(NAME, Void.class)
        .onFailure(WakeTask::again)
        .onDeadExecutionRevive()
        .execute(
            (wakeUp, context) -> {
              wake.accept(RunTaskId.parse(wakeUp.getId()));
              return new CompletionHandler.OnCompleteRemove<>();
            });
  }

  /** The database may be away, or the tenant suspended: soon at first, then every minute. */
  private static void again(ExecutionComplete failed, ExecutionOperations<Void> wakeUp) {
    wakeUp.reschedule(
        failed, failed.getTimeDone().plus(pause(failed.getExecution().consecutiveFailures)));
  }

  static Duration pause(int failuresBefore) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, DOUBLINGS));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
