package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.expression.Expressions;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fans out over a list, and gathers in its order. */
final class ForEachStep {
  private static final int MOST_ITEMS = 10_000;

  private ForEachStep() {}

  static RunEvent open(StepContext step, Node.ForEach map) {
    List<Object> items = step.list("over", map.over());
    if (items.size() > MOST_ITEMS) {
      throw new KaizenException(
          ErrorCode.TOO_LARGE,
          "node '%s' over gives %d elements; at most %d"
              .formatted(map.id(), items.size(), MOST_ITEMS));
    }
    return items.isEmpty()
        ? step.done(Map.of(map.into(), List.of()), Usage.NONE, Map.of("elements", 0))
        : step.opened(1, items, null);
  }

  static RunEvent close(StepContext step, Node.ForEach map, Position.Inside inside) {
    List<@Nullable Object> gathered = new ArrayList<>();
    for (Frame child : inside.children().values()) {
      gathered.add(
          Expressions.compile(map.each())
              .evaluate(step.where("each"), step.work().input(), child.state()));
    }
    return step.done(Map.of(map.into(), gathered), Usage.NONE, Map.of("elements", gathered.size()));
  }
}
