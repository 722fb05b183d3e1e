package dev.kaizen.web.run;

import dev.kaizen.run.RunStep;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the nodes of a workflow stand in a run, from what its steps did there last. */
final class Stands {
  private Stands() {}

  /**
   * @param over whether the run has ended: nothing is at work then
   */
  static Map<String, Look> of(List<RunStep> steps, boolean over) {
    Map<String, Look> stands = new LinkedHashMap<>();
    for (RunStep step : standing(steps)) {
      if (step.node().isEmpty() || step.kind().equals("compensation")) {
        continue;
      }
      for (String around : containers(step.node())) {
        stands.put(
            around,
            over
                ? new Look("minus-circle", "Entered", Tone.QUIET)
                : new Look("spin", "At work", Tone.BUSY));
      }
      stands.put(nodeOf(step.node()), RunLook.ofStep(step.status()));
    }
    return stands;
  }

  /** What was done after a checkpoint does not stand any more once the run went back there. */
  private static List<RunStep> standing(List<RunStep> steps) {
    List<RunStep> standing = new ArrayList<>();
    for (RunStep step : steps) {
      if (step.kind().equals("rollback")
          && step.trace().get("checkpoint") instanceof Number checkpoint) {
        standing.removeIf(earlier -> earlier.seq() > checkpoint.longValue());
      } else {
        standing.add(step);
      }
    }
    return standing;
  }

  private static String nodeOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** {@code each[2]/check[1]/read} goes through each and check. */
  private static List<String> containers(String path) {
    int last = path.lastIndexOf('/');
    return last < 0
        ? List.of()
        : List.of(path.substring(0, last).split("/")).stream()
            .map(part -> part.substring(0, part.indexOf('[')))
            .toList();
  }
}
