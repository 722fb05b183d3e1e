package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.Edge;
import dev.kaizen.sdk.workflow.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Chooses the first edge that holds, and records which and why. */
final class RouteStep {
  private RouteStep() {}

  static RunEvent execute(StepContext step, Node.Route route) {
    Map<String, Object> refused = new LinkedHashMap<>();
    for (Edge edge : step.work().flow().leaving(route.id())) {
      String condition = edge.when();
      if (condition == null) {
        return chosen(step, edge, "no other condition held", refused);
      }
      if (step.bool("edge to '%s'".formatted(edge.to()), condition)) {
        return chosen(step, edge, condition, refused);
      }
      refused.put(edge.to(), condition);
    }
    throw new KaizenException(
        ErrorCode.INVALID_WORKFLOW, "node '%s' has no way that holds".formatted(route.id()));
  }

  private static RunEvent chosen(
      StepContext step, Edge edge, String because, Map<String, Object> refused) {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("chosen", edge.to());
    trace.put("because", because);
    trace.put("didNotHold", refused);
    return step.done(Map.of(), edge.to(), Usage.NONE, trace);
  }
}
