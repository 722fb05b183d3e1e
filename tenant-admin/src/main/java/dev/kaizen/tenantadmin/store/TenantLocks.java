package dev.kaizen.tenantadmin.store;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * One server at a time makes or unmakes a tenant. The database keeps the lock for a connection, so
 * a server that dies lets go of it at once.
 */
@ApplicationScoped
public class TenantLocks {
  private static final String KEY = "hashtext('kaizen tenant'), hashtext(?)";

  @Resource(lookup = "jdbc/kaizen-owner")
  private DataSource owner;

  /** Empty when another has the lock. */
  public <T> Optional<T> with(String slug, Supplier<T> work) {
    try (Connection connection = owner.getConnection()) {
      if (!ask(connection, "select pg_try_advisory_lock(" + KEY + ")", slug)) {
        return Optional.empty();
      }
      try {
        return Optional.of(work.get());
      } finally {
        ask(connection, "select pg_advisory_unlock(" + KEY + ")", slug);
      }
    } catch (SQLException e) {
      throw new KaizenException(
          ErrorCode.DEPENDENCY_UNAVAILABLE, "The database could not be reached: try again", e);
    }
  }

  private static boolean ask(Connection connection, String sql, String slug) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, slug);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
