package dev.kaizen.approval.store;

import dev.kaizen.approval.Deputy;
import dev.kaizen.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Who speaks for whom. */
public final class DeputyStore {
  private final Statements sql;

  DeputyStore(DataSource dataSource) {
    sql = new Statements(dataSource, "The deputies");
  }

  public void add(Deputy d) {
    sql.change(
        "insert into approval_deputy (id, owner, deputy, roles, from_at, until_at, reason,"
            + " created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        d.id(),
        d.owner(),
        d.deputy(),
        List.copyOf(d.roles()),
        d.from(),
        d.until(),
        d.reason(),
        d.createdBy(),
        d.createdAt());
  }

  public Optional<Deputy> find(UUID id) {
    return sql.row("select * from approval_deputy where id = ?", DeputyStore::deputy, id);
  }

  /** Those that hold now or later, the first to begin first. */
  public List<Deputy> current(Instant now, int most) {
    return sql.rows(
        "select * from approval_deputy where ended_at is null and until_at > ? order by from_at, id"
            + " limit ?",
        DeputyStore::deputy,
        now,
        most);
  }

  /** For whom the person may speak now, not through others. */
  public List<Deputy> of(String person, Instant now) {
    return sql.rows(
        "select * from approval_deputy where deputy = ? and ended_at is null and from_at <= ? and"
            + " until_at > ? order by from_at, id",
        DeputyStore::deputy,
        person,
        now,
        now);
  }

  /** Everybody the person is a deputy of now, directly or through other deputies. */
  public Set<String> standsFor(String person, Instant now) {
    return Set.copyOf(
        sql.rows(
            """
            with recursive stands (owner) as (
              select owner from approval_deputy
              where deputy = ? and ended_at is null and from_at <= ? and until_at > ?
              union
              select d.owner from approval_deputy d join stands s on d.deputy = s.owner
              where d.ended_at is null and d.from_at <= ? and d.until_at > ?)
            select owner from stands
            """,
            row -> row.getString("owner"),
            person,
            now,
            now,
            now,
            now));
  }

  public void end(UUID id, Instant at) {
    sql.change("update approval_deputy set ended_at = ? where id = ?", at, id);
  }

  private static Deputy deputy(ResultSet row) throws SQLException {
    return new Deputy(
        row.getObject("id", UUID.class),
        row.getString("owner"),
        row.getString("deputy"),
        Set.of((String[]) row.getArray("roles").getArray()),
        Statements.instant(row, "from_at"),
        Statements.instant(row, "until_at"),
        row.getString("reason"),
        row.getString("created_by"),
        Statements.instant(row, "created_at"),
        Statements.instantOrNull(row, "ended_at"));
  }
}
