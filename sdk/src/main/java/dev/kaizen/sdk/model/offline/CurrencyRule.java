package dev.kaizen.sdk.model.offline;

import java.util.Objects;
import java.util.Optional;

/** The ISO code of the currency in which the amount stands. */
final class CurrencyRule implements FieldRule {
  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isText() && wanted.named("currency");
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    return AmountRule.best(wanted, material)
        .filter(c -> c.money().currency() != null)
        .map(
            c ->
                Finding.of(
                    Objects.requireNonNull(c.money().currency()), c.source(), c.line().text()))
        .or(() -> only(material));
  }

  private static Optional<Finding> only(Material material) {
    return material.searching().stream()
        .flatMap(d -> d.stream())
        .flatMap(
            source ->
                source.lines().stream()
                    .flatMap(
                        line ->
                            Money.onlyCurrency(line.text()).stream()
                                .map(code -> Finding.of(code, source, line.text()))))
        .findFirst();
  }
}
