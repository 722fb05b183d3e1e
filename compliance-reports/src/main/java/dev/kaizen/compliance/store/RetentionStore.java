package dev.kaizen.compliance.store;

import dev.kaizen.compliance.retention.LegalHold;
import dev.kaizen.compliance.retention.RetentionRound;
import dev.kaizen.compliance.retention.RetentionRule;
import dev.kaizen.compliance.retention.RetentionRule.Kind;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Rules of retention and legal holds, in the caller's transaction. */
public final class RetentionStore {
  private final Statements sql;

  RetentionStore(DataSource dataSource) {
    sql = new Statements(dataSource, "Retention and legal holds");
  }

  /** By kind; there are few. */
  public List<RetentionRule> rules() {
    return sql.rows("select * from retention_rule order by kind", RetentionStore::rule);
  }

  public RetentionRule set(Kind kind, int days, String by, Instant at) {
    return sql.row(
            "insert into retention_rule as r (kind, days, set_by, set_at) values (?, ?, ?, ?)"
                + " on conflict (kind) do update set days = excluded.days, set_by = excluded.set_by,"
                + " set_at = excluded.set_at, revision = r.revision + 1 returning *",
            RetentionStore::rule,
            kind,
            days,
            by,
            at)
        .orElseThrow();
  }

  /** False when there was none. */
  public boolean remove(Kind kind) {
    return sql.change("delete from retention_rule where kind = ?", kind) == 1;
  }

  /** What a rule would destroy now, and how much of that is on hold. */
  public record Due(List<UUID> ids, long held) {}

  /**
   * The oldest whose time is over and that nothing holds.
   *
   * @param before when they must have ended
   */
  public Due due(Kind kind, Instant before, int atMost) {
    String from =
        switch (kind) {
          case RUNS ->
              " from run r where r.status in ('COMPLETED', 'FAILED', 'CANCELLED')"
                  + " and r.updated_at < ? and %s exists (select 1 from legal_hold h"
                  + " where h.released_at is null and (h.scope = 'EVERYTHING'"
                  + " or (h.scope = 'WORKFLOW' and h.target = r.workflow)"
                  + " or (h.scope = 'RUN' and h.target = r.id::text)))";
          case REPORTS ->
              " from report r where r.status <> 'queued' and r.created_at < ? and %s exists"
                  + " (select 1 from legal_hold h where h.released_at is null"
                  + " and h.scope = 'EVERYTHING')";
        };
    String oldest = kind == Kind.RUNS ? "r.updated_at, r.id" : "r.created_at, r.id";
    return new Due(
        sql.rows(
            "select r.id" + from.formatted("not") + " order by " + oldest + " limit ?",
            row -> row.getObject(1, UUID.class),
            before,
            atMost),
        sql.row("select count(*)" + from.formatted(""), row -> row.getLong(1), before).orElse(0L));
  }

  /** False when it is gone already; WRONG_STATE when it was put on hold meanwhile. */
  public boolean dispose(Kind kind, UUID id, String cause) {
    return sql.row(
            switch (kind) {
              case RUNS -> "select dispose_run(?, ?)";
              case REPORTS -> "select dispose_report(?, ?)";
            },
            row -> row.getBoolean(1),
            id,
            cause)
        .orElse(false);
  }

  public Optional<RetentionRound> lastRound() {
    return sql.row(
        "select * from retention_round",
        row ->
            new RetentionRound(
                Statements.instant(row, "at"),
                row.getLong("destroyed"),
                row.getLong("held"),
                row.getString("error")));
  }

  public void keep(RetentionRound round) {
    sql.change(
        "insert into retention_round (at, destroyed, held, error) values (?, ?, ?, ?)"
            + " on conflict (only_row) do update set at = excluded.at,"
            + " destroyed = excluded.destroyed, held = excluded.held, error = excluded.error",
        round.at(),
        round.destroyed(),
        round.held(),
        round.error());
  }

  /** Whether there is such a workflow, knowledge base or run. */
  public boolean exists(LegalHold.Scope scope, String target) {
    return switch (scope) {
      case EVERYTHING -> false;
      case WORKFLOW -> found("select 1 from workflow_version where name = ? limit 1", target);
      case KNOWLEDGE_BASE -> found("select 1 from knowledge_base where name = ?", target);
      case RUN -> found("select 1 from run where id::text = ?", target);
    };
  }

  private boolean found(String query, String target) {
    return sql.row(query, row -> true, target).isPresent();
  }

  public void add(LegalHold hold) {
    sql.change(
        "insert into legal_hold (id, scope, target, reason, placed_by, placed_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        hold.id(),
        hold.scope(),
        hold.target(),
        hold.reason(),
        hold.placedBy(),
        hold.placedAt());
  }

  public Optional<LegalHold> hold(UUID id) {
    return sql.row("select * from legal_hold where id = ?", RetentionStore::hold, id);
  }

  /** False when it was released before. */
  public boolean release(UUID id, LegalHold.Release release) {
    return sql.change(
            "update legal_hold set released_by = ?, released_at = ?, released_why = ?"
                + " where id = ? and released_at is null",
            release.by(),
            release.at(),
            release.why(),
            id)
        == 1;
  }

  /** Those that hold first; of each, the newest first. */
  public Page<LegalHold> holds(PageRequest page) {
    List<String> after = page.after(3);
    @Nullable Integer over =
        after == null ? null : PageRequest.read(after.get(0), Integer::valueOf);
    List<LegalHold> found =
        sql.rows(
            """
            select * from (select *, (released_at is not null)::int as over from legal_hold) h
            where ?::int is null or over > ?::int
              or (over = ?::int and (placed_at, id) < (?::timestamptz, ?::uuid))
            order by over, placed_at desc, id desc limit ?
            """,
            RetentionStore::hold,
            over,
            over,
            over,
            after == null ? null : PageRequest.read(after.get(1), Instant::parse),
            after == null ? null : PageRequest.read(after.get(2), UUID::fromString),
            page.limit() + 1);
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    LegalHold last = found.get(page.limit() - 1);
    return new Page<>(
        found.subList(0, page.limit()),
        PageRequest.cursorOf(last.isLive() ? 0 : 1, last.placedAt(), last.id()));
  }

  private static RetentionRule rule(ResultSet row) throws SQLException {
    return new RetentionRule(
        Kind.valueOf(row.getString("kind")),
        row.getInt("days"),
        row.getInt("revision"),
        row.getString("set_by"),
        Statements.instant(row, "set_at"));
  }

  private static LegalHold hold(ResultSet row) throws SQLException {
    @Nullable Instant released = Statements.instantOrNull(row, "released_at");
    return new LegalHold(
        row.getObject("id", UUID.class),
        LegalHold.Scope.valueOf(row.getString("scope")),
        row.getString("target"),
        row.getString("reason"),
        row.getString("placed_by"),
        Statements.instant(row, "placed_at"),
        released == null
            ? null
            : new LegalHold.Release(
                row.getString("released_by"), released, row.getString("released_why")));
  }
}
