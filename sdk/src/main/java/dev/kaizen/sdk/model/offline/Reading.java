package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.model.offline.Ranking.Scored;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the sentences that bear on a query. A sentence whose limit holds for the amount the request
 * is about comes before one that speaks of other amounts.
 */
final class Reading {
  private static final double APPLIES = 2;
  private static final double DOES_NOT = 0.3;
  private static final int WORDS = 2;

  private final List<Source> sources;
  private final Optional<BigDecimal> amount;

  Reading(Material material) {
    this.sources = material.reading();
    this.amount = Facts.amount(material.facts());
  }

  /** Best first; empty when no sentence holds a word of the query. */
  List<Scored> about(Set<String> query) {
    return new Ranking(sources)
        .by(query).stream()
            .sorted(Comparator.comparingDouble((Scored s) -> -s.score() * applies(s)))
            .toList();
  }

  /** Those that say enough about the query, without those whose limit speaks of other amounts. */
  List<Scored> bearingOn(Set<String> query) {
    return about(query).stream()
        .filter(s -> applies(s) != DOES_NOT)
        .filter(s -> s.own() >= WORDS || applies(s) == APPLIES)
        .toList();
  }

  private double applies(Scored scored) {
    List<Limit> limits = Limit.in(scored.sentence().text()).stream().filter(Limit::money).toList();
    if (amount.isEmpty() || limits.isEmpty()) {
      return 1;
    }
    return limits.stream().allMatch(l -> l.admits(amount.get())) ? APPLIES : DOES_NOT;
  }
}
