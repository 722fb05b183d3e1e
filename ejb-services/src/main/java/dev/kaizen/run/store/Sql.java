package dev.kaizen.run.store;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A statement on the transaction's connection. */
record Sql(DataSource dataSource) {
  interface RowReader<T> {
    @Nullable T read(ResultSet row) throws SQLException;
  }

  int change(String sql, @Nullable Object... parameters) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  <T> List<T> rows(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          T value = reader.read(rows);
          if (value != null) {
            found.add(value);
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      if (value == null) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  private static KaizenException failed(SQLException e) {
    return new KaizenException(ErrorCode.INTERNAL, "The runs could not be read or kept", e);
  }
}
