package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tries a piece of work once and tells what happened, whatever the work throws. */
final class StepAttempt {
  private static final System.Logger LOG = System.getLogger(StepAttempt.class.getName());

  private final Steps steps;

  StepAttempt(Steps steps) {
    this.steps = steps;
  }

  RunEvent at(UUID run, Work work) {
    try {
      return steps.execute(run, work);
    } catch (KaizenException e) {
      return failed(work, e.code(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Run %s, node %s failed".formatted(run, work.path()), e);
      return failed(work, ErrorCode.INTERNAL, "Something in Kaizen failed; its log says what");
    }
  }

  static RunEvent timedOut(Work work) {
    return failed(
        work,
        ErrorCode.STEP_TIMED_OUT,
        "node '%s' took longer than its timeout of %s".formatted(work.node().id(), timeout(work)));
  }

  /** Null for no limit. */
  static @Nullable Duration timeout(Work work) {
    return work.scope().handlingOf(work.node().id()).timeout();
  }

  static boolean isFailure(RunEvent event) {
    return event instanceof RunEvent.StepFailed || event instanceof RunEvent.CompensationFailed;
  }

  private static RunEvent failed(Work work, ErrorCode code, String message) {
    return work.task() instanceof Work.Task.Undo undo
        ? new RunEvent.CompensationFailed(work.path(), undo.seq(), work.attempt(), code, message)
        : new RunEvent.StepFailed(work.path(), work.attempt(), code, message);
  }
}
