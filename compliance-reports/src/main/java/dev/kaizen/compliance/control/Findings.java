package dev.kaizen.compliance.control;

import java.util.List;
import java.util.Map;

/**
 * What a control found.
 *
 * @param population how many items were looked at
 * @param failing how many of them do not hold
 * @param failingItems those, at most {@value #MOST}
 * @param evidence the newest items that were looked at, at most {@value #SAMPLE}
 */
public record Findings(
    long population,
    long failing,
    List<Map<String, Object>> failingItems,
    List<Map<String, Object>> evidence) {
  public static final int MOST = 1_000;

  /** How many of those are shown where people read. */
  public static final int SHOWN = 100;

  public static final int SAMPLE = 20;

  public Findings {
    failingItems = List.copyOf(failingItems);
    evidence = List.copyOf(evidence);
    if (failing > population || failingItems.size() > failing) {
      throw new IllegalArgumentException("More items fail than were looked at");
    }
  }

  /** The first of the failing items, as many as people read. */
  public List<Map<String, Object>> shown() {
    return failingItems.size() <= SHOWN ? failingItems : failingItems.subList(0, SHOWN);
  }

  public static Findings none() {
    return new Findings(0, 0, List.of(), List.of());
  }
}
