package dev.kaizen.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A control with its newest assessment.
 *
 * @param id stable, such as {@code separation-of-duties}
 * @param clauses the clauses it serves, by framework
 * @param assertion what must hold, in one sentence
 * @param population how many items were looked at; {@code populationQuery} says how
 * @param failingItems the items that do not hold, at most 100; {@code failing} counts all
 * @param assessedAt null when it was never assessed; the status is STALE then
 */
public record ControlStatus(
    String id,
    int number,
    String title,
    String assertion,
    Map<Framework, List<String>> clauses,
    Status status,
    long population,
    String populationQuery,
    long failing,
    List<Map<String, Object>> failingItems,
    @Nullable Instant assessedAt,
    long freshnessSeconds) {
  /** STALE: the evidence is older than its limit. */
  public enum Status {
    PASSING,
    FAILING,
    STALE,
    NOT_APPLICABLE
  }
}
