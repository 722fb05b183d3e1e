package dev.kaizen.usage.store;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import dev.kaizen.usage.Budget;
import dev.kaizen.usage.BudgetStatus;
import dev.kaizen.usage.BudgetTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Budgets in PostgreSQL. */
final class JdbcBudgetStore implements BudgetStore {
  private static final String ADD =
      "insert into budget (id, name, scope, workflow, span, limit_micros, warn_percent, at_limit,"
          + " created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (name) do nothing";

  /** A meter begins with the first call of its period; until then the records say it. */
  private static final String USED =
      "select coalesce((select used from meter where key = ?), (select sum(cost_micros)::bigint"
          + " from usage_record where at >= ? and (?::text is null or workflow = ?)), 0),"
          + " coalesce((select sum(amount)::bigint from reservation where meter = ?"
          + " and expires_at > ?), 0)";

  private static final String DEAREST =
      "select coalesce((select max(used) from meter where key like ?), 0),"
          + " coalesce((select sum(amount)::bigint from reservation where meter like ?"
          + " and expires_at > ?), 0)";

  private final Statements sql;

  JdbcBudgetStore(DataSource dataSource) {
    this.sql = new Statements(dataSource, "The budgets");
  }

  @Override
  public Page<Budget> list(PageRequest page) {
    List<String> after = page.after(1);
    List<Budget> found =
        sql.rows(
            "select * from budget where name > ? order by name limit ?",
            UsageRows::budget,
            after == null ? "" : after.getFirst(),
            page.limit() + 1);
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    List<Budget> items = found.subList(0, page.limit());
    return new Page<>(items, PageRequest.cursorOf(items.getLast().terms().name()));
  }

  @Override
  public Optional<Budget> find(UUID id) {
    return sql.row("select * from budget where id = ?", UsageRows::budget, id);
  }

  @Override
  public BudgetStatus status(Budget budget, Instant now) {
    BudgetTerms terms = budget.terms();
    if (terms.scope() == BudgetTerms.Scope.RUN) {
      String runs = "budget:%s:run-%%".formatted(budget.id());
      return sql.row(
              DEAREST,
              row -> new BudgetStatus(budget, row.getLong(1), row.getLong(2), null),
              runs,
              runs,
              now)
          .orElseThrow();
    }
    String meter = budget.meter(null, now);
    return sql.row(
            USED,
            row ->
                new BudgetStatus(budget, row.getLong(1), row.getLong(2), terms.period().end(now)),
            meter,
            terms.period().start(now),
            terms.workflow(),
            terms.workflow(),
            meter,
            now)
        .orElseThrow();
  }

  @Override
  public boolean add(Budget budget) {
    BudgetTerms t = budget.terms();
    return sql.change(
            ADD,
            budget.id(),
            t.name(),
            t.scope(),
            t.workflow(),
            t.period(),
            t.limitMicros(),
            t.warnPercent(),
            t.atLimit(),
            budget.createdBy(),
            budget.createdAt())
        == 1;
  }

  @Override
  public boolean change(Budget changed, int expected) {
    BudgetTerms t = changed.terms();
    boolean taken =
        sql.row(
                "select 1 from budget where name = ? and id <> ?",
                row -> row.getInt(1),
                t.name(),
                changed.id())
            .isPresent();
    if (taken) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS,
          "A budget named '%s' is there already: choose another name".formatted(t.name()));
    }
    return sql.change(
            "update budget set name = ?, limit_micros = ?, warn_percent = ?, at_limit = ?,"
                + " revision = revision + 1 where id = ? and revision = ?",
            t.name(),
            t.limitMicros(),
            t.warnPercent(),
            t.atLimit(),
            changed.id(),
            expected)
        == 1;
  }

  @Override
  public boolean remove(UUID id, int expected) {
    return sql.change("delete from budget where id = ? and revision = ?", id, expected) == 1;
  }
}
