package dev.kaizen.sdk.run;

import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.Node;
import java.util.Map;

/** Computes state fields. All expressions see the state from before the step. */
final class TransformStep {
  private TransformStep() {}

  static RunEvent execute(StepContext step, Node.Transform transform) {
    Map<String, Object> values = step.values("set", transform.set());
    return step.done(values, Usage.NONE, Map.of("set", transform.set()));
  }
}
