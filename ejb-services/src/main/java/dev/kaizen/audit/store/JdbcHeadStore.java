package dev.kaizen.audit.store;

import dev.kaizen.audit.head.HeadRow;
import dev.kaizen.audit.head.HeadStore;
import dev.kaizen.audit.head.KeyRow;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import dev.kaizen.verifier.MerkleTree;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The tree, its keys and its heads in PostgreSQL. Leaves are computed from the entries' hashes. */
final class JdbcHeadStore implements HeadStore {
  private static final int SOME = 1_000;
  private final DataSource dataSource;
  private final Statements sql;

  JdbcHeadStore(DataSource dataSource) {
    this.dataSource = dataSource;
    this.sql = new Statements(dataSource, "The heads of the audit log");
  }

  @Override
  public void holdAlone() {
    sql.row(
        "select pg_advisory_xact_lock(hashtextextended('audit-heads ' || current_schema(), 0))",
        row -> true);
  }

  @Override
  public long entries() {
    return sql.row("select seq from audit_head", row -> row.getLong(1)).orElseThrow();
  }

  @Override
  public byte[][] roots(int level, long from, long to) {
    byte[][] found = new byte[Math.toIntExact(to - from)][];
    String query =
        level == 0
            ? "select seq - 1, hash from audit_entry where seq > ? and seq <= ? order by seq"
            : "select place, hash from audit_subtree where place >= ? and place < ? and level = ?"
                + " order by place";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setLong(1, from);
      statement.setLong(2, to);
      if (level > 0) {
        statement.setInt(3, level);
      }
      statement.setFetchSize(SOME);
      int next = 0;
      try (ResultSet row = statement.executeQuery()) {
        for (; row.next() && row.getLong(1) == from + next; next++) {
          byte[] hash = row.getBytes(2);
          found[next] = level == 0 ? MerkleTree.leaf(hash) : hash;
        }
      }
      if (next < found.length) {
        throw new KaizenException(
            ErrorCode.INTERNAL,
            "The audit log's tree has a hole at level %d, place %d".formatted(level, from + next));
      }
      return found;
    } catch (SQLException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "The audit log's tree could not be read", e);
    }
  }

  @Override
  public void keep(int level, long place, List<byte[]> roots) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into audit_subtree (level, place, hash)"
                    + " select ?, ? + n - 1, h from unnest(?::bytea[]) with ordinality as t(h, n)"
                    + " on conflict do nothing")) {
      insert.setInt(1, level);
      insert.setLong(2, place);
      insert.setArray(3, connection.createArrayOf("bytea", roots.toArray(new byte[0][])));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "The audit log's tree could not be kept", e);
    }
  }

  @Override
  public Optional<HeadRow> newest() {
    return sql.row(
        "select size, at, note from audit_signed_head order by size desc limit 1",
        JdbcHeadStore::head);
  }

  @Override
  public void add(long size, String note) {
    sql.change("insert into audit_signed_head (size, note) values (?, ?)", size, note);
  }

  @Override
  public Page<HeadRow> page(PageRequest page) {
    List<String> after = page.after(1);
    List<HeadRow> found =
        sql.rows(
            "select size, at, note from audit_signed_head where size < ? order by size desc limit ?",
            JdbcHeadStore::head,
            after == null ? Long.MAX_VALUE : sizeOf(after.getFirst()),
            page.limit() + 1);
    boolean more = found.size() > page.limit();
    List<HeadRow> items = more ? found.subList(0, page.limit()) : found;
    return new Page<>(items, more ? PageRequest.cursorOf(items.getLast().size()) : null);
  }

  @Override
  public List<HeadRow> after(long size) {
    return sql.rows(
        "select size, at, note from audit_signed_head where size > ? order by size limit ?",
        JdbcHeadStore::head,
        size,
        SOME);
  }

  @Override
  public List<KeyRow> keys() {
    return sql.rows(
        "select number, text, sealed, created_at from audit_key order by number",
        row ->
            new KeyRow(
                row.getInt(1),
                row.getString(2),
                row.getBytes(3),
                Statements.instant(row, "created_at")));
  }

  @Override
  public void add(int number, String text, byte[] sealed) {
    sql.change(
        "insert into audit_key (number, text, sealed) values (?, ?, ?)", number, text, sealed);
  }

  private static HeadRow head(ResultSet row) throws SQLException {
    return new HeadRow(row.getLong(1), Statements.instant(row, "at"), row.getString(3));
  }

  private static long sizeOf(String cursor) {
    return PageRequest.read(cursor, Long::valueOf);
  }
}
