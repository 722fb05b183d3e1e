package dev.kaizen.usage;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.usage.engine.Meter;
import dev.kaizen.usage.engine.ReservationPolicy;
import dev.kaizen.usage.engine.ReservationPolicy.Verdict;
import dev.kaizen.usage.store.SpendingStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money is held before a model is called and counted after. What is held is the most the call can
 * cost: every byte sent as a token, and the longest answer allowed. So calls that race can never
 * use more than a budget has, however they end. See docs/decisions/0030.
 *
 * <p>Works inside the caller's transaction and tenant. Meters are locked in the order of their
 * keys, so no two calls wait for each other.
 */
@Dependent
class Spending implements SpendingSteps {
  /** Longer than any call may take. */
  static final Duration LAPSES_AFTER = Duration.ofMinutes(10);

  /** Of a connection without a price. */
  static final int USUAL_MAX_OUTPUT = 8_192;

  private final SpendingStore store;
  private final AuditLog audit;
  private final Clock clock;

  @Inject
  Spending(SpendingStore store, AuditLog audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Reservation reserve(CallPlan plan, @Nullable Spender spender, String who) {
    Instant now = clock.instant();
    SpendingStore.@Nullable RunFacts run =
        spender == null ? null : store.run(spender.run()).orElse(null);
    @Nullable ModelPrice price = store.price(plan.connection()).orElse(null);
    var held =
        new Reservation.Held(
            UUID.randomUUID(),
            plan,
            now,
            run == null ? who : run.startedBy(),
            spender == null ? null : spender.run(),
            run == null ? null : run.workflow(),
            spender == null ? null : spender.node(),
            price,
            price == null ? USUAL_MAX_OUTPUT : price.maxOutputTokens());
    List<Meter> meters = meters(held);
    if (price == null && plan.paid()) {
      for (Meter meter : meters) {
        if (meter.kind() == Meter.Kind.MONEY) {
          return new Reservation.Unpriced(plan.connection(), meter.name());
        }
      }
    }
    return meters.isEmpty() ? held : hold(held, meters, now);
  }

  private Reservation hold(Reservation.Held held, List<Meter> meters, Instant now) {
    Tokens most = held.plan().atMost(held.maxOutputTokens());
    Meter.Amount amount = new Meter.Amount(cost(held, most), most.both());
    Verdict verdict = ReservationPolicy.decide(meters, store.lock(meters), amount);
    if (verdict instanceof Verdict.Refused && store.lapse(meters, now)) {
      verdict = ReservationPolicy.decide(meters, store.lock(meters), amount);
    }
    return switch (verdict) {
      case Verdict.Granted granted -> {
        store.hold(held.id(), meters, amount, now.plus(LAPSES_AFTER));
        yield held;
      }
      case Verdict.Refused refused -> {
        if (store.refuse(refused.meter(), now)) {
          tell("usage.limit-reached", refused.meter(), refused.level().used());
        }
        yield new Reservation.Refused(refused.meter(), refused.level(), refused.wanted(), now);
      }
    };
  }

  @Override
  public long settle(Reservation.Held held, Tokens used) {
    long cost = cost(held, used);
    List<Meter> meters = meters(held);
    Map<String, Meter.Level> before = store.lock(meters);
    Meter.Amount amount = new Meter.Amount(cost, used.both());
    store.release(held.id());
    store.use(meters, amount);
    for (Meter meter : meters) {
      Meter.Level level = before.get(meter.key());
      long after = (level == null ? 0 : level.used()) + meter.of(amount);
      if (meter.isWarning(after) && store.warn(meter, clock.instant())) {
        tell("usage.limit-near", meter, after);
      }
    }
    ModelPrice price = held.price();
    store.record(
        new UsageRecord(
            held.at(),
            held.who(),
            held.run(),
            held.workflow(),
            held.node(),
            held.plan().connection(),
            held.plan().model(),
            used,
            price == null ? null : price.version(),
            cost));
    return cost;
  }

  @Override
  public void release(Reservation.Held held) {
    store.lock(meters(held));
    store.release(held.id());
  }

  /** As they are now: a budget made while a call was under way counts it, too. */
  private List<Meter> meters(Reservation.Held held) {
    return store.meters(held.workflow(), held.run(), held.at());
  }

  private static long cost(Reservation.Held held, Tokens tokens) {
    return held.price() == null ? 0 : held.price().cost(tokens);
  }

  private void tell(String action, Meter meter, long used) {
    audit.append(
        new AuditEvent(
            action,
            meter.kind() == Meter.Kind.MONEY ? "budget" : "quota",
            meter.name(),
            Map.of("limit", meter.limit(), "used", used)));
  }
}
