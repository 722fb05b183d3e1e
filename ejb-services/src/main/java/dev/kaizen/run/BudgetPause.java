package dev.kaizen.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.usage.BudgetReached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Has a run wait for a person when its budget is used up and says so. The step under way is broken
 * off before it fails, and is done again when somebody has raised the budget and resumed the run.
 */
@ApplicationScoped
public class BudgetPause {
  @Inject private RunService runs;

  void onReached(@Observes BudgetReached reached) {
    Callers.run(
        Caller.system(reached.tenant(), "budget:" + reached.budget()).from(Callers.origin()),
        () -> {
          try {
            runs.pause(reached.run(), true);
          } catch (KaizenException e) {
            if (e.code() != ErrorCode.WRONG_STATE) {
              throw e;
            }
            // Another of its steps has paused it, or it is over.
          }
        });
  }
}
