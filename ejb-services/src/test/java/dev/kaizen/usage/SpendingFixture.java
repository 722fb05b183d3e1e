package dev.kaizen.usage;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TestDatabase;
import dev.kaizen.run.TenantWork;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Role;
import dev.kaizen.usage.store.BudgetStore;
import dev.kaizen.usage.store.SpendingStore;
import dev.kaizen.usage.store.UsageStore;
import dev.kaizen.usage.store.UsageStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One tenant's spending on a real database; each step is a transaction, some at a time. */
final class SpendingFixture implements SpendingSteps {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final int AT_ONCE = 16;

  private final TestDatabase database = TestDatabase.require();
  private final TenantSchema tenant = database.newTenant();
  private final TenantWork work = new TenantWork(database, tenant);
  private final Semaphore connections = new Semaphore(AT_ONCE);
  private final SpendingStore store = UsageStores.spending(work.dataSource());
  final BudgetStore budgets = UsageStores.budgets(work.dataSource());
  final UsageStore usage = UsageStores.usage(work.dataSource());
  final Queue<AuditEvent> audited = new ConcurrentLinkedQueue<>();
  final Queue<BudgetReached> reached = new ConcurrentLinkedQueue<>();
  volatile Instant now = NOON;
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final Spending spending = new Spending(store, audited::add, clock);
  final ModelMeter meter = new MeteredCalls(this, reached::add);

  <T> T commit(Supplier<T> step) {
    connections.acquireUninterruptibly();
    try {
      return work.commit(step);
    } finally {
      connections.release();
    }
  }

  QuotaGate gate() {
    return new QuotaGate(usage, clock);
  }

  /** As a person of the tenant. */
  <T> T as(String username, Supplier<T> act) {
    return Callers.<T, RuntimeException>call(
        Caller.person(tenant.slug(), username, Set.of(Role.MEMBER)), act::get);
  }

  Budget budget(String name, Period period, long limitMicros, BudgetTerms.AtLimit atLimit) {
    var terms =
        new BudgetTerms(name, BudgetTerms.Scope.TENANT, null, period, limitMicros, 80, atLimit);
    var budget = new Budget(UUID.randomUUID(), terms, 1, "ada", now);
    commit(() -> budgets.add(budget));
    return budget;
  }

  BudgetStatus status(Budget budget) {
    return commit(() -> budgets.status(budget, now));
  }

  void price(String connection, int version, long inMicros, long outMicros, int maxOutput) {
    commit(
        () ->
            usage.add(
                new ModelPrice(connection, version, inMicros, outMicros, maxOutput, "ada", now)));
  }

  List<UsageRecord> records() {
    return commit(
        () ->
            usage
                .records(null, Instant.EPOCH, now.plus(Duration.ofDays(99)), PageRequest.first(200))
                .items());
  }

  /** A call that costs what its tokens do. */
  String call(String connection, long promptBytes, Tokens used) {
    return meter
        .call(
            new CallPlan(connection, "test/" + connection, promptBytes, true),
            max -> new ModelMeter.Measured<>("answer", used))
        .value();
  }

  @Override
  public Reservation reserve(CallPlan plan, @Nullable Spender spender, String who) {
    return commit(() -> spending.reserve(plan, spender, who));
  }

  @Override
  public long settle(Reservation.Held held, Tokens used) {
    return commit(() -> spending.settle(held, used));
  }

  @Override
  public void release(Reservation.Held held) {
    commit(
        () -> {
          spending.release(held);
          return held;
        });
  }
}
