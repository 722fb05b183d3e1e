package dev.kaizen.usage;

import static dev.kaizen.usage.BudgetTerms.AtLimit.PAUSE;
import static dev.kaizen.usage.BudgetTerms.AtLimit.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SpendingTest {
  private static final long ONE_EURO = 1_000_000;
  private static final int CALLS = 1_000;

  /**
   * 1,000 bytes and a frame of 1,000 tokens at 4 € in, 100 tokens at 20 € out: 10,000 millionths.
   */
  private static final Tokens MOST = new Tokens(2_000, 100);

  private final SpendingFixture tenant = new SpendingFixture();

  @Test
  void a_budget_of_1_is_never_overspent_by_1000_racing_calls() {
    tenant.price("main", 1, 4_000_000, 20_000_000, 100);
    Budget budget = tenant.budget("all", Period.MONTH, ONE_EURO, STOP);
    Queue<Object> ends = new ConcurrentLinkedQueue<>();
    try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLS; i++) {
        racers.execute(() -> ends.add(tenant.as("mia", this::dearestCall)));
      }
    }
    BudgetStatus status = tenant.status(budget);
    assertThat(ends).hasSize(CALLS);
    // A call can use 0.01 €: a hundred fit, and not one more.
    assertThat(ends.stream().filter("answer"::equals)).hasSize(100);
    assertThat(ends.stream().filter(ErrorCode.BUDGET_EXCEEDED::equals)).hasSize(CALLS - 100);
    assertThat(status.usedMicros()).isEqualTo(ONE_EURO);
    assertThat(status.heldMicros()).isZero();
    assertThat(tenant.records().stream().mapToLong(UsageRecord::costMicros).sum())
        .isEqualTo(ONE_EURO);
  }

  private Object dearestCall() {
    try {
      return tenant.call("main", 1_000, MOST);
    } catch (KaizenException e) {
      return e.code();
    }
  }

  @Test
  void what_was_held_and_not_used_can_be_spent_by_others() {
    tenant.price("main", 1, 4_000_000, 20_000_000, 100);
    Budget budget = tenant.budget("all", Period.MONTH, 10_000, STOP);
    for (int i = 0; i < 3; i++) {
      tenant.as("mia", () -> tenant.call("main", 1_000, new Tokens(0, 0)));
    }
    tenant.as("mia", () -> tenant.call("main", 1_000, new Tokens(250, 0)));
    assertThat(tenant.status(budget).usedMicros()).isEqualTo(1_000);
    assertThatThrownBy(() -> tenant.as("mia", () -> tenant.call("main", 1_000, MOST)))
        .hasMessageContaining("'all' of 0.01 €")
        .hasMessageContaining("used up to 0.001 €")
        .hasMessageContaining("2026-12-01T00:00:00Z")
        .isInstanceOfSatisfying(
            KaizenException.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofDays(7).plusHours(12)));
  }

  @Test
  void a_call_that_fails_costs_nothing_and_holds_nothing() {
    tenant.price("main", 1, 4_000_000, 20_000_000, 100);
    Budget budget = tenant.budget("all", Period.DAY, ONE_EURO, STOP);
    var plan = new CallPlan("main", "test/main", 1_000, true);
    assertThatThrownBy(
            () ->
                tenant.as(
                    "mia",
                    () ->
                        tenant.meter.<String>call(
                            plan,
                            max -> {
                              throw new KaizenException(ErrorCode.MODEL_FAILED, "away");
                            })))
        .hasMessage("away");
    assertThat(tenant.status(budget).usedMicros()).isZero();
    assertThat(tenant.status(budget).heldMicros()).isZero();
    assertThat(tenant.records()).isEmpty();
  }

  @Test
  void what_a_dead_node_held_lapses_and_its_late_answer_still_counts() {
    tenant.price("main", 1, 4_000_000, 20_000_000, 100);
    Budget budget = tenant.budget("all", Period.DAY, 15_000, STOP);
    var plan = new CallPlan("main", "test/main", 1_000, true);
    var held = (Reservation.Held) tenant.reserve(plan, null, "mia");
    assertThat(tenant.reserve(plan, null, "mia")).isInstanceOf(Reservation.Refused.class);
    tenant.now = SpendingFixture.NOON.plus(Spending.LAPSES_AFTER);
    assertThat(tenant.reserve(plan, null, "mia")).isInstanceOf(Reservation.Held.class);
    tenant.settle(held, new Tokens(250, 0));
    assertThat(tenant.status(budget).usedMicros()).isEqualTo(1_000);
    assertThat(tenant.status(budget).heldMicros()).isEqualTo(10_000);
  }

  @Test
  void a_call_counts_in_the_period_in_which_it_was_let_through() {
    tenant.price("main", 1, 1_000_000, 0, 100);
    Budget budget = tenant.budget("all", Period.DAY, ONE_EURO, STOP);
    var held =
        (Reservation.Held) tenant.reserve(new CallPlan("main", "test/main", 10, true), null, "mia");
    tenant.now = Instant.parse("2026-11-24T00:00:01Z");
    tenant.settle(held, new Tokens(70, 0));
    assertThat(tenant.status(budget).usedMicros()).isZero();
    tenant.now = SpendingFixture.NOON;
    assertThat(tenant.status(budget).usedMicros()).isEqualTo(70);
  }

  @Test
  void a_budget_made_later_counts_what_its_period_has_cost_already() {
    tenant.price("main", 1, 1_000_000, 0, 100);
    tenant.as("mia", () -> tenant.call("main", 10, new Tokens(300, 0)));
    Budget budget = tenant.budget("all", Period.MONTH, 2_000, STOP);
    assertThat(tenant.status(budget).usedMicros()).isEqualTo(300);
    tenant.as("mia", () -> tenant.call("main", 10, new Tokens(500, 0)));
    assertThat(tenant.status(budget).usedMicros()).isEqualTo(800);
  }

  @Test
  void a_connection_without_a_price_is_refused_where_a_budget_limits_it() {
    tenant.as("mia", () -> tenant.call("main", 10, new Tokens(5, 5)));
    tenant.budget("all", Period.TOTAL, ONE_EURO, STOP);
    assertThatThrownBy(() -> tenant.as("mia", () -> tenant.call("main", 10, new Tokens(5, 5))))
        .hasMessageContaining("'main' has no price");
  }

  @Test
  void people_are_warned_once_in_a_period_and_told_once_that_it_is_used_up() {
    tenant.price("main", 1, 1_000_000, 0, 1);
    tenant.budget("all", Period.TOTAL, 3_000, STOP);
    tenant.as("mia", () -> tenant.call("main", 10, new Tokens(1_900, 0)));
    assertThat(tenant.audited).isEmpty();
    tenant.as("mia", () -> tenant.call("main", 10, new Tokens(600, 0)));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> tenant.as("mia", () -> tenant.call("main", 10, new Tokens(1, 0))));
    }
    assertThat(tenant.audited)
        .extracting(event -> event.action() + " " + event.payload().get("used"))
        .containsExactly("usage.limit-near 2500", "usage.limit-reached 2500");
  }

  @Test
  void a_run_whose_budget_wants_a_person_is_told_of_and_the_call_is_not_made() {
    tenant.price("main", 1, 1_000_000, 0, 1);
    tenant.budget("all", Period.TOTAL, 10, PAUSE);
    var run = new Spender(UUID.randomUUID(), "ask");
    assertThatThrownBy(
            () ->
                tenant.as(
                    "run:1",
                    () ->
                        run.<String, RuntimeException>call(
                            () -> tenant.call("main", 10, new Tokens(1, 0)))))
        .hasMessageContaining("'all'");
    assertThat(tenant.reached).extracting(BudgetReached::run).containsExactly(run.run());
    assertThat(tenant.records()).isEmpty();
  }

  @Test
  void records_add_up_to_the_millionth_by_day_and_model_whatever_price_held() {
    tenant.price("main", 1, 333_333, 1, 100);
    tenant.as("mia", () -> tenant.call("main", 10, new Tokens(1, 0)));
    tenant.price("main", 2, 1_500_001, 7, 100);
    tenant.as("ada", () -> tenant.call("main", 10, new Tokens(3, 2)));
    assertThat(tenant.records()).extracting(UsageRecord::priceVersion).containsExactly(1, 2);
    assertThat(tenant.records()).extracting(UsageRecord::costMicros).containsExactly(1L, 5L);
    var query =
        new UsageQuery(
            UsageQuery.By.DAY, Instant.EPOCH, SpendingFixture.NOON.plus(Duration.ofDays(1)));
    var sums = tenant.commit(() -> tenant.usage.sums(query, PageRequest.first(5))).items();
    assertThat(sums).containsExactly(new UsageSum("2026-11-23", 2, new Tokens(4, 2), 6));
  }

  @Test
  void a_quota_of_tokens_holds_back_calls_that_cost_nothing() {
    tenant.commit(() -> tenant.usage.limit(QuotaKind.TOKENS_PER_DAY, 20_000, 0, "ada", tenant.now));
    tenant.as("mia", () -> tenant.call("main", 10, new Tokens(15_000, 1)));
    assertThatThrownBy(() -> tenant.as("mia", () -> tenant.call("main", 10, new Tokens(1, 1))))
        .isInstanceOfSatisfying(
            KaizenException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
              assertThat(e).hasMessageContaining("tokens-per-day is 20000; 15001 are used");
              assertThat(e.retryAfter()).isEqualTo(Duration.ofHours(12));
            });
  }

  @Test
  void a_quota_of_documents_takes_the_last_and_refuses_the_next() {
    tenant.commit(() -> tenant.usage.limit(QuotaKind.STORAGE_BYTES, 100, 0, "ada", tenant.now));
    tenant.commit(
        () -> {
          tenant.gate().requireDocument(100);
          return tenant;
        });
    assertThatThrownBy(
            () ->
                tenant.commit(
                    () -> {
                      tenant.gate().requireDocument(101);
                      return tenant;
                    }))
        .hasMessageContaining("storage-bytes is 100; 0 are used and this needs 101 more");
  }
}
