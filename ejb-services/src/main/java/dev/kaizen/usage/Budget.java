package dev.kaizen.usage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A limit on what models may cost.
 *
 * @param revision goes up with each change of the terms
 */
public record Budget(
    UUID id, BudgetTerms terms, int revision, String createdBy, Instant createdAt) {

  /**
   * The meter of the period that holds {@code at}.
   *
   * @param run whose spending is meant, for a budget of each run
   */
  public String meter(@Nullable UUID run, Instant at) {
    String of = terms.scope() == BudgetTerms.Scope.RUN ? "run-" + run : terms.period().key(at);
    return "budget:%s:%s".formatted(id, of);
  }
}
