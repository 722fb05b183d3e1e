package dev.kaizen.tenantadmin.store;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One change of a tenant's members at a time, on whatever node: each looks at what the one before
 * has left, or two administrators could take each other out and leave nobody. The lock ends with
 * the connection, so a server that dies lets go of it at once.
 */
@ApplicationScoped
public class MemberLock {
  private static final String WAIT = "set local lock_timeout = '20s'";
  private static final String TAKE =
      "select pg_advisory_xact_lock(hashtext('kaizen members'), hashtext(?))";

  private static final long LONGEST_SECONDS = 20;

  /** Those who wait hold a connection each; the others of the node need some, too. */
  private final Semaphore places = new Semaphore(3);

  @Resource(lookup = "jdbc/kaizen-dispatch")
  private DataSource dataSource;

  /** DEPENDENCY_UNAVAILABLE when others take too long. */
  public <T> T with(String slug, Supplier<T> work) {
    try {
      if (!places.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw busy(null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy(e);
    }
    try {
      return locked(slug, work);
    } finally {
      places.release();
    }
  }

  private <T> T locked(String slug, Supplier<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement wait = connection.prepareStatement(WAIT);
          PreparedStatement take = connection.prepareStatement(TAKE)) {
        wait.execute();
        take.setString(1, slug);
        take.execute();
        return work.get();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw busy(e);
    }
  }

  private static KaizenException busy(@Nullable Exception cause) {
    return new KaizenException(
        ErrorCode.DEPENDENCY_UNAVAILABLE,
        "Somebody else is changing this tenant's members: try again",
        cause);
  }
}
