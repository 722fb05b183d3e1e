package dev.kaizen.compliance.store;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One statement on the caller's transaction. */
final class Rows {
  private final DataSource dataSource;

  Rows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  <T> T run(String sql, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException e) {
      throw new KaizenException(
          ErrorCode.INTERNAL, "The compliance records could not be reached; try again", e);
    }
  }
}
