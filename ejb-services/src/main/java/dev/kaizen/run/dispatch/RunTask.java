package dev.kaizen.run.dispatch;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of a wake-up: it is done and goes, or it stays for a later look. A server that dies
 * leaves it to the others, who find its heartbeat missing.
 */
final class RunTask {
  static final String NAME = "run";
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 6;

  private RunTask() {}

  static Task<Void> of(Function<RunTaskId, Optional<Instant>> work) {
    return Tasks.custom(NAME, Void.class)
        .onFailure(RunTask::again)
        .onDeadExecutionRevive()
        .execute(
            (wakeUp, context) ->
                work.apply(RunTaskId.parse(wakeUp.getId()))
                    .map(RunTask::lookAgain)
                    .orElseGet(CompletionHandler.OnCompleteRemove::new));
  }

  private static CompletionHandler<Void> lookAgain(Instant at) {
    return (done, wakeUp) -> wakeUp.reschedule(done, at);
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
