package dev.kaizen.run;

import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Transactions in a tenant's role, as the server's interceptor gives them; one a thread. */
public final class TenantWork {
  private final ThreadLocal<Connection> current = new ThreadLocal<>();
  private final DataSource app;
  private final TenantSchema tenant;

  public TenantWork(TestDatabase database, TenantSchema tenant) {
    this.app = database.app();
    this.tenant = tenant;
  }

  /** Commits what the work did, or nothing of it when it throws. */
  public <T> T commit(Supplier<T> work) {
    try (Connection connection = app.getConnection()) {
      connection.setAutoCommit(false);
      try (var take =
          connection.prepareStatement(
              "select set_config('role', ?, true), set_config('search_path', ?, true)")) {
        take.setString(1, tenant.role());
        take.setString(2, tenant.schema() + ", public");
        take.execute();
      }
      current.set(connection);
      try {
        T result = work.get();
        connection.commit();
        return result;
      } catch (RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        current.remove();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives the transaction's connection, which its borrowers cannot close. */
  public DataSource dataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> lent(current.get()));
  }

  private static Connection lent(Connection connection) {
    if (connection == null) {
      throw new IllegalStateException("no transaction");
    }
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
