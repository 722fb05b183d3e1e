package dev.kaizen.sdk.run;

import java.util.List;
import java.util.Map;

/** Asks people whether what failed is tried again. */
final class EscalateStep {
  private EscalateStep() {}

  static RunEvent execute(StepContext step, Work.Task.Escalate escalate) {
    return new RunEvent.ApprovalAsked(
        step.work().path(),
        new ApprovalAsk(
            step.node().title(),
            "Try '%s' again?".formatted(step.node().title()),
            "It failed and will not pass by itself: " + escalate.failed().message(),
            Map.of(
                "step", step.work().path(),
                "onApproval", "the step is tried again",
                "onRejection", "the run fails"),
            List.of(),
            escalate.role(),
            1,
            false,
            null));
  }
}
