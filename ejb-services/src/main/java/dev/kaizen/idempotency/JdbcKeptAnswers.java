package dev.kaizen.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One caller's kept answers, in the transaction and tenant at hand. */
final class JdbcKeptAnswers {
  /** A row with the answer it holds. */
  record Row(String requestHash, KeptAnswer answer) {}

  /** Each claim takes some of the expired ones away, so that the table stays as long as a day. */
  private static final String PURGE =
      "delete from idempotency_key where ctid = any (array (select ctid from idempotency_key"
          + " where created_at < now() - interval '24 hours' limit 20 for update skip locked))";

  private static final String PURGE_OWN =
      "delete from idempotency_key where caller = ? and key = ?"
          + " and created_at < now() - interval '24 hours'";

  /** Waits for a claim of the same key that is not committed yet. */
  private static final String CLAIM =
      "insert into idempotency_key (caller, key, request_hash) values (?, ?, ?)"
          + " on conflict do nothing";

  private static final String FINISH =
      "update idempotency_key set status = ?, location = ?, body = ? where caller = ? and key = ?";

  private static final String FIND =
      "select request_hash, status, location, body from idempotency_key"
          + " where caller = ? and key = ? and status is not null"
          + " and created_at >= now() - interval '24 hours'";

  private final DataSource dataSource;
  private final String caller;

  JdbcKeptAnswers(DataSource dataSource, String caller) {
    this.dataSource = dataSource;
    this.caller = caller;
  }

  /** False when the key is taken. */
  boolean claim(RequestKey key) {
    update(PURGE_OWN, caller, key.key());
    update(PURGE);
    return update(CLAIM, caller, key.key(), key.requestHash()) == 1;
  }

  void finish(RequestKey key, KeptAnswer answer) {
    update(FINISH, answer.status(), answer.location(), answer.body(), caller, key.key());
  }

  Optional<Row> find(String key) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setString(1, caller);
      statement.setString(2, key);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        KeptAnswer answer =
            new KeptAnswer(row.getInt("status"), row.getString("location"), row.getString("body"));
        return Optional.of(new Row(row.getString("request_hash"), answer));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Kept answers cannot be read", e);
    }
  }

  private int update(String sql, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Kept answers cannot be written", e);
    }
  }
}
