package dev.kaizen.sdk.run;

import dev.kaizen.sdk.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Begins with branches, and ends once enough of them have finished. */
final class ParallelStep {
  private ParallelStep() {}

  static RunEvent open(StepContext step) {
    return step.opened(1, List.of(), null);
  }

  /** What the branches wrote is put together where history is added up. */
  static RunEvent close(StepContext step, Position.Inside inside) {
    List<String> finished = new ArrayList<>();
    List<String> givenUp = new ArrayList<>();
    inside
        .children()
        .forEach(
            (name, child) ->
                (child.position() instanceof Position.Finished ? finished : givenUp).add(name));
    return step.done(Map.of(), Usage.NONE, Map.of("finished", finished, "givenUp", givenUp));
  }
}
