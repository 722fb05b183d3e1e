package dev.kaizen.sdk.model.offline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the inputs say in numbers. */
final class Facts {
  private static final Set<String> MONEY_WORDS =
      Set.of("amount", "total", "price", "value", "cost", "sum", "budget", "spend");

  private Facts() {}

  /** The amount the request is about, if the inputs name exactly one. */
  static Optional<BigDecimal> amount(List<Fact> facts) {
    List<BigDecimal> named =
        facts.stream()
            .filter(f -> f.value() instanceof Number)
            .filter(f -> Terms.words(f.name()).stream().anyMatch(MONEY_WORDS::contains))
            .map(Facts::number)
            .distinct()
            .toList();
    if (named.size() == 1) {
      return Optional.of(named.getFirst());
    }
    List<BigDecimal> written =
        facts.stream()
            .filter(f -> f.value() instanceof String)
            .flatMap(f -> written(f.value().toString()).stream())
            .distinct()
            .toList();
    return named.isEmpty() && written.size() == 1
        ? Optional.of(written.getFirst())
        : Optional.empty();
  }

  /** The number that counts the unit, such as "days" or "employees". */
  static Optional<BigDecimal> of(List<Fact> facts, String unit) {
    return facts.stream()
        .filter(f -> f.value() instanceof Number && Terms.of(f.name()).contains(unit))
        .map(Facts::number)
        .findFirst();
  }

  /** Who asks about "above 10,000 EUR" asks about an amount just inside that. */
  private static List<BigDecimal> written(String text) {
    List<BigDecimal> insideLimits =
        Limit.in(text).stream().filter(Limit::money).map(Limit::inside).toList();
    return insideLimits.isEmpty()
        ? Money.in(text).stream()
            .filter(m -> m.currency() != null)
            .map(m -> m.amount().stripTrailingZeros())
            .toList()
        : insideLimits;
  }

  private static BigDecimal number(Fact fact) {
    return new BigDecimal(fact.value().toString()).stripTrailingZeros();
  }
}
