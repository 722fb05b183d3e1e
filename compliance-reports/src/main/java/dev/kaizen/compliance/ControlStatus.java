package dev.kaizen.compliance;

import dev.kaizen.compliance.control.ControlCard;
import dev.kaizen.compliance.store.StoredAssessment;
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
 * @param note why it is not applicable, or why it could not be evaluated; null otherwise
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
    long freshnessSeconds,
    @Nullable String note) {
  /** STALE: the evidence is older than its limit. */
  public enum Status {
    PASSING,
    FAILING,
    STALE,
    NOT_APPLICABLE
  }

  /** Old evidence is no evidence: past its limit the status is STALE, whatever was found. */
  static ControlStatus of(ControlCard card, @Nullable StoredAssessment newest, Instant now) {
    if (newest == null) {
      return with(card, Status.STALE, 0, 0, List.of(), null, "It was never assessed.");
    }
    boolean old = newest.at().plus(card.freshness()).isBefore(now);
    return with(
        card,
        old ? Status.STALE : newest.status(),
        newest.population(),
        newest.failing(),
        newest.failingItems(),
        newest.at(),
        newest.note());
  }

  private static ControlStatus with(
      ControlCard card,
      Status status,
      long population,
      long failing,
      List<Map<String, Object>> failingItems,
      @Nullable Instant assessedAt,
      @Nullable String note) {
    return new ControlStatus(
        card.id(),
        card.number(),
        card.title(),
        card.assertion(),
        card.clauses(),
        status,
        population,
        card.population(),
        failing,
        failingItems,
        assessedAt,
        card.freshness().toSeconds(),
        note);
  }
}
