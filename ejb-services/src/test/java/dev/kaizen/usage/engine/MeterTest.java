package dev.kaizen.usage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.usage.BudgetTerms.AtLimit;
import dev.kaizen.usage.engine.ReservationPolicy.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeterTest {
  private static final Meter MONEY = meter("a", Meter.Kind.MONEY, 100);
  private static final Meter TOKENS = meter("b", Meter.Kind.TOKENS, 50);

  @Test
  void a_call_is_granted_up_to_the_limit_and_not_past_it() {
    assertThat(decide(40, 40, 20, 0)).isInstanceOf(Verdict.Granted.class);
    assertThat(decide(40, 40, 21, 0)).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void what_costs_nothing_is_granted_even_when_nothing_is_left() {
    assertThat(decide(100, 0, 0, 0)).isInstanceOf(Verdict.Granted.class);
  }

  @Test
  void each_meter_counts_its_own_kind() {
    assertThat(decide(0, 0, 100, 51))
        .isEqualTo(new Verdict.Refused(TOKENS, new Meter.Level(0, 0), 51));
  }

  @Test
  void a_warning_begins_at_its_percentage() {
    assertThat(MONEY.isWarning(79)).isFalse();
    assertThat(MONEY.isWarning(80)).isTrue();
    assertThat(meter("c", Meter.Kind.MONEY, 0).isWarning(0)).isFalse();
  }

  private static Verdict decide(long used, long held, long micros, long tokens) {
    return ReservationPolicy.decide(
        List.of(MONEY, TOKENS),
        Map.of("a", new Meter.Level(used, held), "b", new Meter.Level(0, 0)),
        new Meter.Amount(micros, tokens));
  }

  private static Meter meter(String key, Meter.Kind kind, long limit) {
    return new Meter(key, kind, key, limit, 80, AtLimit.STOP, Instant.EPOCH, null, null, null);
  }
}
