package dev.kaizen.usage.store;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import dev.kaizen.usage.ModelPrice;
import dev.kaizen.usage.Period;
import dev.kaizen.usage.QuotaKind;
import dev.kaizen.usage.Tokens;
import dev.kaizen.usage.UsageQuery;
import dev.kaizen.usage.UsageRecord;
import dev.kaizen.usage.UsageSum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Records, prices and quotas in PostgreSQL. */
final class JdbcUsageStore implements UsageStore {
  private static final String SUMS =
      " count(*), coalesce(sum(tokens_in), 0)::bigint, coalesce(sum(tokens_out), 0)::bigint,"
          + " coalesce(sum(cost_micros), 0)::bigint from usage_record where at >= ? and at < ?";

  private static final String RECORDS =
      "select * from usage_record where at >= ? and at < ? and (?::uuid is null or run = ?)"
          + " and seq > ? order by seq limit ?";

  private final Statements sql;

  JdbcUsageStore(DataSource dataSource) {
    this.sql = new Statements(dataSource, "What was used");
  }

  @Override
  public Page<UsageSum> sums(UsageQuery query, PageRequest page) {
    List<String> after = page.after(1);
    String last = after == null ? null : after.getFirst();
    boolean down = query.by() == UsageQuery.By.DAY;
    String key = key(query.by());
    List<UsageSum> found =
        sql.rows(
            "select * from (select %s as key,%s group by 1) s where ?::text is null or key %s ?"
                    .formatted(key, SUMS, down ? "<" : ">")
                + " order by key %s limit ?".formatted(down ? "desc" : "asc"),
            JdbcUsageStore::sum,
            query.from(),
            query.to(),
            last,
            last,
            page.limit() + 1);
    return page(found, page, sum -> PageRequest.cursorOf(sum.key()));
  }

  private static String key(UsageQuery.By by) {
    return switch (by) {
      case DAY -> "to_char(at at time zone 'UTC', 'YYYY-MM-DD') collate \"C\"";
      case WORKFLOW -> "coalesce(workflow, '') collate \"C\"";
      case MODEL -> "model collate \"C\"";
      case RUN -> "coalesce(run::text, '') collate \"C\"";
      case PERSON -> "who collate \"C\"";
    };
  }

  @Override
  public UsageSum total(Instant from, Instant to) {
    return sql.row("select ''," + SUMS, JdbcUsageStore::sum, from, to).orElseThrow();
  }

  private static UsageSum sum(ResultSet row) throws SQLException {
    return new UsageSum(
        row.getString(1),
        row.getLong(2),
        new Tokens(row.getLong(3), row.getLong(4)),
        row.getLong(5));
  }

  private record Kept(long seq, UsageRecord used) {}

  @Override
  public Page<UsageRecord> records(@Nullable UUID run, Instant from, Instant to, PageRequest page) {
    List<String> after = page.after(1);
    List<Kept> found =
        sql.rows(
            RECORDS,
            row -> new Kept(row.getLong("seq"), UsageRows.used(row)),
            from,
            to,
            run,
            run,
            after == null ? 0L : seq(after.getFirst()),
            page.limit() + 1);
    return page(found, page, kept -> PageRequest.cursorOf(kept.seq())).map(Kept::used);
  }

  private static long seq(String text) {
    return PageRequest.read(text, Long::valueOf);
  }

  private static <T> Page<T> page(
      List<T> found, PageRequest page, java.util.function.Function<T, String> cursor) {
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, page.limit());
    return new Page<>(items, cursor.apply(items.getLast()));
  }

  @Override
  public List<ModelPrice> prices() {
    return sql.rows(
        "select distinct on (connection) * from model_price order by connection, version desc",
        UsageRows::price);
  }

  @Override
  public Optional<ModelPrice> price(String connection) {
    return sql.row(
        "select * from model_price where connection = ? order by version desc limit 1",
        UsageRows::price,
        connection);
  }

  @Override
  public boolean add(ModelPrice p) {
    return sql.change(
            "insert into model_price (connection, version, in_micros, out_micros,"
                + " max_output_tokens, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?)"
                + " on conflict do nothing",
            p.connection(),
            p.version(),
            p.inMicros(),
            p.outMicros(),
            p.maxOutputTokens(),
            p.createdBy(),
            p.createdAt())
        == 1;
  }

  @Override
  public Map<QuotaKind, Limit> limits() {
    return limits("select name, most, revision from quota");
  }

  @Override
  public Map<QuotaKind, Limit> lock(List<QuotaKind> kinds) {
    return limits(
        "select name, most, revision from quota where name = any(?) order by name for update",
        kinds.stream().map(QuotaKind::name).toList());
  }

  private Map<QuotaKind, Limit> limits(String query, Object... parameters) {
    Map<QuotaKind, Limit> limits = new EnumMap<>(QuotaKind.class);
    sql.rows(
        query,
        row ->
            limits.put(
                QuotaKind.valueOf(row.getString(1)), new Limit(row.getLong(2), row.getInt(3))),
        parameters);
    return limits;
  }

  @Override
  public boolean limit(QuotaKind kind, long most, int expected, String by, Instant now) {
    return expected == 0
        ? sql.change(
                "insert into quota (name, most, set_by, set_at) values (?, ?, ?, ?)"
                    + " on conflict do nothing",
                kind,
                most,
                by,
                now)
            == 1
        : sql.change(
                "update quota set most = ?, set_by = ?, set_at = ?, revision = revision + 1"
                    + " where name = ? and revision = ?",
                most,
                by,
                now,
                kind,
                expected)
            == 1;
  }

  @Override
  public boolean unlimited(QuotaKind kind, int expected) {
    return sql.change("delete from quota where name = ? and revision = ?", kind, expected) == 1;
  }

  @Override
  public @Nullable Long used(QuotaKind kind, Instant now) {
    Instant day = Period.DAY.start(now);
    return switch (kind) {
      case RUNS_PER_DAY -> count("select count(*) from run where created_at >= ?", day);
      case CONCURRENT_RUNS ->
          count(
              "select count(*) from run where status in ('QUEUED', 'RUNNING', 'WAITING', 'PAUSED')");
      case TOKENS_PER_DAY ->
          count(
              "select coalesce(sum(tokens_in + tokens_out), 0)::bigint from usage_record"
                  + " where at >= ?",
              day);
      case STORAGE_BYTES -> count("select coalesce(sum(size_bytes), 0)::bigint from document");
      case DOCUMENTS -> count("select count(*) from document");
      case REQUESTS_PER_MINUTE -> null;
    };
  }

  private long count(String query, Object... parameters) {
    return sql.row(query, row -> row.getLong(1), parameters).orElseThrow();
  }
}
