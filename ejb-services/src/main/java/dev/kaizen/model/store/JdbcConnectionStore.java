package dev.kaizen.model.store;

import dev.kaizen.model.ModelConnection;
import dev.kaizen.model.ModelConnection.Provider;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** Model connections in PostgreSQL. */
final class JdbcConnectionStore implements ConnectionStore {
  private static final String SELECT =
      "select name, provider, base_url, model, api_key, created_by, created_at from model_connection";

  private final DataSource dataSource;

  JdbcConnectionStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<StoredConnection> all() {
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(SELECT + " order by name");
        var rows = query.executeQuery()) {
      List<StoredConnection> all = new ArrayList<>();
      while (rows.next()) {
        all.add(read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public Optional<StoredConnection> find(String name) {
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(SELECT + " where name = ?")) {
      query.setString(1, name);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean add(StoredConnection stored) {
    ModelConnection c = stored.connection();
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into model_connection (name, provider, base_url, model, api_key,"
                    + " created_by, created_at) values (?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (name) do nothing")) {
      insert.setString(1, c.name());
      insert.setString(2, c.provider().name().toLowerCase(Locale.ROOT));
      insert.setString(3, c.baseUrl());
      insert.setString(4, c.model());
      insert.setBytes(5, stored.sealedKey());
      insert.setString(6, c.createdBy());
      insert.setObject(7, c.createdAt().atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static StoredConnection read(ResultSet row) throws SQLException {
    byte[] key = row.getBytes(5);
    return new StoredConnection(
        new ModelConnection(
            row.getString(1),
            Provider.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
            row.getString(3),
            row.getString(4),
            key != null,
            row.getString(6),
            row.getObject(7, OffsetDateTime.class).toInstant()),
        key);
  }

  private static KaizenException failed(SQLException e) {
    return new KaizenException(ErrorCode.INTERNAL, "The model connections could not be reached", e);
  }
}
