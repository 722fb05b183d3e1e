package dev.kaizen.usage;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.usage.store.BudgetStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The tenant's budgets; how they hold back calls is {@link Spending}'s. */
@Stateless
public class BudgetService {
  @Inject private BudgetStore store;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** By name. */
  @TenantScoped(Permission.USAGE_READ)
  public Page<BudgetStatus> list(PageRequest page) {
    return store.list(page).map(budget -> store.status(budget, clock.instant()));
  }

  @TenantScoped(Permission.USAGE_READ)
  public BudgetStatus get(UUID id) {
    return store.status(existing(id), clock.instant());
  }

  /** Counts the whole of the present period, also what was used before. */
  @TenantScoped(Permission.BUDGET_EDIT)
  public BudgetStatus create(BudgetTerms terms) {
    var budget =
        new Budget(UUID.randomUUID(), terms, 1, Callers.current().username(), clock.instant());
    if (!store.add(budget)) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS,
          "A budget named '%s' is there already: choose another name".formatted(terms.name()));
    }
    tell("budget.created", budget);
    return store.status(budget, clock.instant());
  }

  /**
   * Changes name, limit, warning and what happens at the limit; a budget for something else is
   * another budget.
   *
   * @param expected the revision that was seen; STALE_VERSION when it is another by now
   */
  @TenantScoped(Permission.BUDGET_EDIT)
  public BudgetStatus change(UUID id, BudgetTerms terms, int expected) {
    Budget old = existing(id);
    BudgetTerms was = old.terms();
    if (terms.scope() != was.scope()
        || terms.period() != was.period()
        || !java.util.Objects.equals(terms.workflow(), was.workflow())) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "scope, workflow and period of a budget stay as they are: make another one");
    }
    Budget changed = new Budget(id, terms, expected + 1, old.createdBy(), old.createdAt());
    requireSeen(store.change(changed, expected), old);
    tell("budget.changed", changed);
    return store.status(changed, clock.instant());
  }

  @TenantScoped(Permission.BUDGET_EDIT)
  public void delete(UUID id, int expected) {
    Budget old = existing(id);
    requireSeen(store.remove(id, expected), old);
    tell("budget.deleted", old);
  }

  private Budget existing(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> new KaizenException(ErrorCode.NOT_FOUND, "There is no such budget"));
  }

  private static void requireSeen(boolean done, Budget now) {
    if (!done) {
      throw new KaizenException(
          ErrorCode.STALE_VERSION,
          "The budget is at revision \"%d\" by now; read it again".formatted(now.revision()));
    }
  }

  private void tell(String action, Budget budget) {
    BudgetTerms t = budget.terms();
    Map<String, Object> told = new TreeMap<>();
    told.put("scope", t.scope().name());
    if (t.workflow() != null) {
      told.put("workflow", t.workflow());
    }
    told.put("period", t.period().name());
    told.put("limitMicros", t.limitMicros());
    told.put("warnPercent", t.warnPercent());
    told.put("atLimit", t.atLimit().name());
    audit.append(new AuditEvent(action, "budget", t.name(), told));
  }
}
