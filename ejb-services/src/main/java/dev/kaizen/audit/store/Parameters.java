package dev.kaizen.audit.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Fills a statement's parameters from left to right. */
final class Parameters {
  private final PreparedStatement statement;
  private int index;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  void once(@Nullable Object value) throws SQLException {
    statement.setObject(++index, value);
  }

  /** For a condition that holds when the value is absent: {@code (? is null or x = ?)}. */
  void twice(@Nullable Object value) throws SQLException {
    once(value);
    once(value);
  }
}
