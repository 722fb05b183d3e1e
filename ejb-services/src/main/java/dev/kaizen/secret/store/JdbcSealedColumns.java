package dev.kaizen.secret.store;

import dev.kaizen.shared.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Every column of the tenant's schema that holds sealed values. A value begins with one byte of
 * format and the id of its key.
 */
final class JdbcSealedColumns implements SealedColumns {
  /**
   * @param prefix of the purpose; the row's key follows
   */
  private record Column(String table, String key, String value, String prefix) {}

  /** A new sealed column must be added here, or it keeps to its old key. */
  private static final List<Column> COLUMNS =
      List.of(
          new Column("secret", "name", "sealed", "secret:"),
          new Column("model_connection", "name", "api_key", "model:"),
          new Column("webhook", "id", "sealed", "webhook:"),
          new Column("audit_key", "number", "sealed", "audit-key:"),
          new Column("subject_request", "id", "sealed", "subject-request:"));

  private static final String NOT_UNDER =
      "select %2$s::text, %3$s from %1$s where %3$s is not null"
          + " and substring(%3$s from 2 for 16) <> uuid_send(?) limit ? for update skip locked";

  private final Statements sql;

  JdbcSealedColumns(DataSource dataSource) {
    this.sql = new Statements(dataSource, "The sealed values");
  }

  @Override
  public List<Place> notUnder(UUID key, int atMost) {
    List<Place> found = new ArrayList<>();
    for (Column c : COLUMNS) {
      found.addAll(
          sql.rows(
              NOT_UNDER.formatted(c.table(), c.key(), c.value()),
              row ->
                  new Place(
                      c.table(), row.getString(1), c.prefix() + row.getString(1), row.getBytes(2)),
              key,
              atMost - found.size()));
    }
    return found;
  }

  @Override
  public void replace(Place place, byte[] sealed) {
    for (Column c : COLUMNS) {
      if (c.table().equals(place.table())) {
        sql.change(
            "update %s set %s = ? where %s::text = ?".formatted(c.table(), c.value(), c.key()),
            sealed,
            place.key());
      }
    }
  }

  @Override
  public List<KeyRow> keys() {
    StringBuilder all = new StringBuilder();
    for (Column c : COLUMNS) {
      all.append(all.isEmpty() ? "" : " union all ")
          .append(
              "select substring(%s from 2 for 16) as key from %s".formatted(c.value(), c.table()));
    }
    return sql.rows(
        "select k.id, k.created_at, k.kek, (select count(*) from (%s) v".formatted(all)
            + " where v.key = uuid_send(k.id)) as sealed from tenant_key k"
            + " order by k.created_at desc, k.id",
        row ->
            new KeyRow(
                row.getObject("id", UUID.class),
                Statements.instant(row, "created_at"),
                row.getString("kek"),
                row.getLong("sealed")));
  }
}
