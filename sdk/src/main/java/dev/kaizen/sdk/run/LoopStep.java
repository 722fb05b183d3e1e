package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.Node;
import java.util.List;
import java.util.Map;

/** Goes round until a condition, the bound or the budget says stop. */
final class LoopStep {
  private LoopStep() {}

  static RunEvent open(StepContext step, Node.Loop loop) {
    return goesOn(step, loop) ? step.opened(1, List.of(), null) : ended(step, 0, "while");
  }

  static RunEvent close(StepContext step, Node.Loop loop, Work.Task.Close close) {
    int round = close.inside().round();
    if (loop.until() != null && step.bool("until", loop.until())) {
      return ended(step, round, "until");
    }
    if (!goesOn(step, loop)) {
      return ended(step, round, "while");
    }
    if (round >= loop.atMost()) {
      return atLimit(step, loop, round, "atMost");
    }
    if (loop.budget().isUsedUpBy(close.used())) {
      return atLimit(step, loop, round, "budget");
    }
    return step.opened(round + 1, List.of(), null);
  }

  private static boolean goesOn(StepContext step, Node.Loop loop) {
    return loop.whilst() == null || step.bool("while", loop.whilst());
  }

  private static RunEvent atLimit(StepContext step, Node.Loop loop, int rounds, String limit) {
    if (loop.failAtLimit()) {
      throw new KaizenException(
          ErrorCode.BUDGET_EXCEEDED,
          "node '%s' reached its %s after %d rounds".formatted(loop.id(), limit, rounds));
    }
    return ended(step, rounds, limit);
  }

  private static RunEvent ended(StepContext step, int rounds, String because) {
    return step.done(Map.of(), Usage.NONE, Map.of("rounds", rounds, "because", because));
  }
}
