package dev.kaizen.usage.store;

import dev.kaizen.shared.Statements;
import dev.kaizen.usage.Budget;
import dev.kaizen.usage.BudgetTerms;
import dev.kaizen.usage.BudgetTerms.AtLimit;
import dev.kaizen.usage.ModelPrice;
import dev.kaizen.usage.Period;
import dev.kaizen.usage.QuotaKind;
import dev.kaizen.usage.UsageRecord;
import dev.kaizen.usage.engine.Meter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Meters and reservations in PostgreSQL. */
final class JdbcSpendingStore implements SpendingStore {
  private static final String PRICE =
      "select connection, version, in_micros, out_micros, max_output_tokens, created_by, created_at"
          + " from model_price where connection = ? order by version desc limit 1";

  private static final String BUDGETS =
      "select * from budget where scope = 'TENANT' or (scope = 'WORKFLOW' and workflow = ?)"
          + " or (scope = 'RUN' and ? and (workflow is null or workflow = ?))";

  /** A budget made in the middle of its period counts the whole of it. */
  private static final String BEGIN =
      "insert into meter (key, used) select ?, coalesce(sum(case when ? = 'MONEY' then cost_micros"
          + " else tokens_in + tokens_out end), 0) from usage_record where at >= ?"
          + " and (?::text is null or workflow = ?) and (?::uuid is null or run = ?)"
          + " on conflict (key) do nothing";

  private static final String LEVELS =
      "select key, used, held from meter where key = any(?) order by key for update";

  private static final String LAPSE =
      "with gone as (delete from reservation where meter = any(?) and expires_at <= ?"
          + " returning meter, amount), each as (select meter, sum(amount)::bigint as amount from"
          + " gone group by meter) update meter set held = held - each.amount from each"
          + " where meter.key = each.meter";

  private static final String RELEASE =
      "with gone as (delete from reservation where id = ? returning meter, amount)"
          + " update meter set held = held - gone.amount from gone where meter.key = gone.meter";

  private final Statements sql;

  JdbcSpendingStore(DataSource dataSource) {
    this.sql = new Statements(dataSource, "What models may cost");
  }

  @Override
  public Optional<RunFacts> run(UUID run) {
    return sql.row(
        "select workflow, started_by from run where id = ?",
        row -> new RunFacts(row.getString(1), row.getString(2)),
        run);
  }

  @Override
  public Optional<ModelPrice> price(String connection) {
    return sql.row(PRICE, UsageRows::price, connection);
  }

  @Override
  public List<Meter> meters(@Nullable String workflow, @Nullable UUID run, Instant at) {
    List<Meter> meters = new ArrayList<>();
    sql.rows(BUDGETS, UsageRows::budget, workflow, run != null, workflow).stream()
        .map(budget -> meter(budget, run, at))
        .forEach(meters::add);
    sql.row(
            "select most from quota where name = ?",
            row -> tokens(row, at),
            QuotaKind.TOKENS_PER_DAY)
        .ifPresent(meters::add);
    meters.sort(Comparator.comparing(Meter::key));
    return meters;
  }

  private static Meter meter(Budget budget, @Nullable UUID run, Instant at) {
    BudgetTerms terms = budget.terms();
    return new Meter(
        budget.meter(run, at),
        Meter.Kind.MONEY,
        terms.name(),
        terms.limitMicros(),
        terms.warnPercent(),
        terms.atLimit(),
        terms.period().start(at),
        terms.period().end(at),
        terms.workflow(),
        terms.scope() == BudgetTerms.Scope.RUN ? run : null);
  }

  private static Meter tokens(ResultSet row, Instant at) throws SQLException {
    return new Meter(
        "quota:tokens:" + Period.DAY.key(at),
        Meter.Kind.TOKENS,
        QuotaKind.TOKENS_PER_DAY.word(),
        row.getLong(1),
        QuotaKind.WARN_PERCENT,
        AtLimit.STOP,
        Period.DAY.start(at),
        Period.DAY.end(at),
        null,
        null);
  }

  @Override
  public Map<String, Meter.Level> lock(List<Meter> meters) {
    for (Meter m : meters) {
      sql.change(BEGIN, m.key(), m.kind(), m.from(), m.workflow(), m.workflow(), m.run(), m.run());
    }
    Map<String, Meter.Level> levels = new HashMap<>();
    sql.rows(
        LEVELS,
        row -> levels.put(row.getString(1), new Meter.Level(row.getLong(2), row.getLong(3))),
        keys(meters));
    return levels;
  }

  @Override
  public boolean lapse(List<Meter> locked, Instant now) {
    return sql.change(LAPSE, keys(locked), now) > 0;
  }

  @Override
  public void hold(UUID reservation, List<Meter> locked, Meter.Amount amount, Instant expiresAt) {
    for (Meter meter : locked) {
      long held = meter.of(amount);
      sql.change("update meter set held = held + ? where key = ?", held, meter.key());
      sql.change(
          "insert into reservation (id, meter, amount, expires_at) values (?, ?, ?, ?)",
          reservation,
          meter.key(),
          held,
          expiresAt);
    }
  }

  @Override
  public void release(UUID reservation) {
    sql.change(RELEASE, reservation);
  }

  @Override
  public void use(List<Meter> locked, Meter.Amount amount) {
    for (Meter meter : locked) {
      sql.change("update meter set used = used + ? where key = ?", meter.of(amount), meter.key());
    }
  }

  @Override
  public boolean warn(Meter meter, Instant now) {
    return sql.change(
            "update meter set warned_at = ? where key = ? and warned_at is null", now, meter.key())
        == 1;
  }

  @Override
  public boolean refuse(Meter meter, Instant now) {
    return sql.change(
            "update meter set refused_at = ? where key = ? and refused_at is null",
            now,
            meter.key())
        == 1;
  }

  @Override
  public void record(UsageRecord used) {
    sql.change(
        "insert into usage_record (at, who, run, workflow, node, connection, model, tokens_in,"
            + " tokens_out, price_version, cost_micros) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        used.at(),
        used.who(),
        used.run(),
        used.workflow(),
        used.node(),
        used.connection(),
        used.model(),
        used.tokens().in(),
        used.tokens().out(),
        used.priceVersion(),
        used.costMicros());
  }

  private static List<String> keys(List<Meter> meters) {
    return meters.stream().map(Meter::key).toList();
  }
}
