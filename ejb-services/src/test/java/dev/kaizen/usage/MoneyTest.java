package dev.kaizen.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.usage.BudgetTerms.AtLimit;
import dev.kaizen.usage.BudgetTerms.Scope;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MoneyTest {
  private static final Instant AT = Instant.parse("2026-12-31T23:59:59Z");

  @Test
  void a_cost_is_rounded_up_once_a_call() {
    ModelPrice price = price(2_500_000, 10_000_000);
    assertThat(price.cost(new Tokens(0, 0))).isZero();
    assertThat(price.cost(new Tokens(1, 0))).isEqualTo(3);
    assertThat(price.cost(new Tokens(1_000_000, 1_000_000))).isEqualTo(12_500_000);
    assertThat(price(1, 0).cost(new Tokens(1, 0))).isEqualTo(1);
  }

  @Test
  void the_largest_price_and_the_longest_call_can_be_reckoned() {
    assertThat(price(1_000_000_000_000L, 0).cost(new Tokens(9_000_000_000L, 0)))
        .isEqualTo(9_000_000_000_000_000L);
  }

  @Test
  void euros_show_every_millionth_and_at_least_cents() {
    assertThat(Euros.of(0)).isEqualTo("0.00 €");
    assertThat(Euros.of(1_000_000)).isEqualTo("1.00 €");
    assertThat(Euros.of(12_400_000_000L)).isEqualTo("12400.00 €");
    assertThat(Euros.of(125)).isEqualTo("0.000125 €");
  }

  @Test
  void periods_are_of_utc_and_end_where_the_next_begins() {
    assertThat(Period.DAY.key(AT)).isEqualTo("2026-12-31");
    assertThat(Period.MONTH.key(AT)).isEqualTo("2026-12");
    assertThat(Period.DAY.end(AT)).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(Period.MONTH.end(AT)).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(Period.MONTH.start(AT)).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(Period.TOTAL.end(AT)).isNull();
  }

  @Test
  void terms_that_contradict_themselves_are_refused() {
    assertThatThrownBy(() -> terms(Scope.TENANT, "hello", Period.DAY))
        .hasMessageContaining("leave it out");
    assertThatThrownBy(() -> terms(Scope.WORKFLOW, null, Period.DAY))
        .hasMessageContaining("must name");
    assertThatThrownBy(() -> terms(Scope.RUN, null, Period.DAY)).hasMessageContaining("total");
  }

  private static BudgetTerms terms(
      Scope scope, @org.jspecify.annotations.Nullable String workflow, Period period) {
    return new BudgetTerms("b", scope, workflow, period, 1, 80, AtLimit.STOP);
  }

  private static ModelPrice price(long in, long out) {
    return new ModelPrice("main", 1, in, out, 100, "ada", AT);
  }
}
