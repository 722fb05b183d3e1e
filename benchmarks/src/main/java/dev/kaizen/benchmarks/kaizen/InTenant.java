package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.database.TenantSchema;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** Transactions in a tenant's role, as the server's interceptor gives them. */
record InTenant(DataSource pool, TenantSchema tenant) {
  private static final String TAKE_ROLE =
      "select set_config('role', ?, true), set_config('search_path', ?, true)";

  /** Commits what the work did; the source gives the transaction's connection again and again. */
  <T> T commit(Function<DataSource, T> work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement take = connection.prepareStatement(TAKE_ROLE)) {
        take.setString(1, tenant.role());
        take.setString(2, tenant.schema() + ", public");
        take.execute();
      }
      T result =
          Callers.<T, RuntimeException>call(
              Caller.system(tenant.slug(), "bench"), () -> work.apply(source(connection)));
      connection.commit();
      connection.setAutoCommit(true);
      return result;
    }
  }

  private static DataSource source(Connection connection) {
    Connection kept = unclosable(connection);
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> kept);
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
}
