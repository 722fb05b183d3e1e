package dev.kaizen.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A transaction under a tenant's role, as the server's interceptor begins one. Its data source
 * gives the same connection again and again, as the server's does within a transaction, so a store
 * under test runs as it does there. Closing rolls back what {@link #commit} has not kept.
 */
public final class TenantTransaction implements AutoCloseable {
  private static final String TAKE_ROLE =
      "select set_config('role', ?, true), set_config('search_path', ?, true)";

  private final Connection connection;

  public TenantTransaction(TestDatabase database, TenantSchema tenant) {
    try {
      connection = database.app().getConnection();
      connection.setAutoCommit(false);
      try (PreparedStatement take = connection.prepareStatement(TAKE_ROLE)) {
        take.setString(1, tenant.role());
        take.setString(2, tenant.schema() + ", public");
        take.execute();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("No transaction for " + tenant, e);
    }
  }

  public DataSource dataSource() {
    return new OneConnection(unclosable(connection));
  }

  public Connection connection() {
    return connection;
  }

  /** Ends the transaction; what follows runs under no tenant and is refused. */
  public void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("The commit was refused", e);
    }
  }

  @Override
  public void close() {
    try (Connection closing = connection) {
      closing.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException("The transaction did not end", e);
    }
  }

  private static Connection unclosable(Connection connection) {
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

  private record OneConnection(Connection connection) implements DataSource {
    @Override
    public Connection getConnection() {
      return connection;
    }

    @Override
    public Connection getConnection(String user, String password) {
      throw new UnsupportedOperationException("a transaction has its login already");
    }

    @Override
    public PrintWriter getLogWriter() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      return connection.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
      return connection.isWrapperFor(type);
    }
  }
}
