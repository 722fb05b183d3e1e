package dev.kaizen.secret.store;

import dev.kaizen.secret.Secret;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Secrets in PostgreSQL. */
final class JdbcSecretStore implements SecretStore {
  private static final String COLUMNS =
      "select name, purpose, version, created_by, created_at, rotated_by, rotated_at, used_at"
          + " from secret";
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Statements sql;

  JdbcSecretStore(DataSource dataSource) {
    this.sql = new Statements(dataSource, "The secrets");
  }

  @Override
  public Page<Secret> list(PageRequest page) {
    List<String> after = page.after(1);
    List<Secret> found =
        sql.rows(
            COLUMNS + " where name > ? order by name limit ?",
            JdbcSecretStore::secret,
            after == null ? "" : after.getFirst(),
            page.limit() + 1);
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    List<Secret> items = found.subList(0, page.limit());
    return new Page<>(items, PageRequest.cursorOf(items.getLast().name()));
  }

  @Override
  public Optional<Secret> find(String name) {
    return sql.row(COLUMNS + " where name = ?", JdbcSecretStore::secret, name);
  }

  @Override
  public boolean add(Secret s, byte[] sealed) {
    return sql.change(
            "insert into secret (name, purpose, sealed, created_by, created_at, rotated_by,"
                + " rotated_at) values (?, ?, ?, ?, ?, ?, ?) on conflict (name) do nothing",
            s.name(),
            s.purpose(),
            sealed,
            s.createdBy(),
            s.createdAt(),
            s.rotatedBy(),
            s.rotatedAt())
        == 1;
  }

  @Override
  public boolean change(Secret s, byte[] sealed, int expected) {
    return sql.change(
            "update secret set purpose = ?, sealed = ?, version = version + 1, rotated_by = ?,"
                + " rotated_at = ? where name = ? and version = ?",
            s.purpose(),
            sealed,
            s.rotatedBy(),
            s.rotatedAt(),
            s.name(),
            expected)
        == 1;
  }

  @Override
  public boolean remove(String name, int expected) {
    return sql.change("delete from secret where name = ? and version = ?", name, expected) == 1;
  }

  @Override
  public Optional<byte[]> sealed(String name) {
    return sql.row("select sealed from secret where name = ?", row -> row.getBytes(1), name);
  }

  @Override
  public void used(String name, Instant now) {
    sql.change(
        "update secret set used_at = ? where name = ? and (used_at is null or used_at < ?)",
        now,
        name,
        now.minus(NOTED_EVERY));
  }

  private static Secret secret(ResultSet row) throws SQLException {
    return new Secret(
        row.getString("name"),
        row.getString("purpose"),
        row.getInt("version"),
        row.getString("created_by"),
        Statements.instant(row, "created_at"),
        row.getString("rotated_by"),
        Statements.instant(row, "rotated_at"),
        Statements.instantOrNull(row, "used_at"));
  }
}
