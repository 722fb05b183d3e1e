package dev.kaizen.benchmarks.kaizen;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Ends the process at a certain commit: just before it is sent, or just after it was answered. */
final class DyingDataSource implements DataSource {
  private static final int LIKE_KILL_9 = 137;

  private final DataSource real;
  private final int at;
  private final boolean before;
  private final AtomicInteger commits = new AtomicInteger();

  /**
   * @param at the commit to die at; 0 for none
   */
  DyingDataSource(DataSource real, int at, boolean before) {
    this.real = real;
    this.at = at;
    this.before = before;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return watched(real.getConnection());
  }

  private Connection watched(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              boolean dies = method.getName().equals("commit") && commits.incrementAndGet() == at;
              if (dies && before) {
                Runtime.getRuntime().halt(LIKE_KILL_9);
              }
              try {
                Object result = method.invoke(connection, arguments);
                if (dies) {
                  Runtime.getRuntime().halt(LIKE_KILL_9);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException("It has its login already");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return real.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    real.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    real.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return real.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return real.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return real.isWrapperFor(type);
  }
}
