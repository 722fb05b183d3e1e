package dev.kaizen.tenant;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The one place where a transaction gets its tenant. It takes the caller's, never a parameter's; a
 * transaction that has one cannot get a second. From here on the database itself refuses every
 * other schema: the role has rights on its own only. See docs/decisions/0003.
 */
@Interceptor
@TenantScoped
@jakarta.annotation.Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class TenantInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String KEY = "dev.kaizen.tenant";

  /** Gives a row only for an active tenant; both settings end with the transaction. */
  private static final String TAKE_ROLE =
      "select set_config('role', role_name, true),"
          + " set_config('search_path', quote_ident(schema_name) || ', public', true)"
          + " from control.tenant where slug = ? and status = 'active'";

  @Resource(lookup = "jdbc/kaizen")
  private transient DataSource dataSource;

  @Resource private transient TransactionSynchronizationRegistry transaction;

  @AroundInvoke
  Object bind(InvocationContext invocation) throws Exception {
    Caller caller = Callers.current();
    Permission permission = permissionOf(invocation);
    caller.require(permission);
    String tenant = caller.requireTenant();
    Object bound = transaction.getResource(KEY);
    if (bound == null) {
      takeRole(tenant);
      transaction.putResource(KEY, tenant);
    } else if (!bound.equals(tenant)) {
      throw new KaizenException(
          ErrorCode.INTERNAL, "A transaction of one tenant was asked to work for another");
    }
    return invocation.proceed();
  }

  private void takeRole(String tenant) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(TAKE_ROLE)) {
      statement.setString(1, tenant);
      try (ResultSet taken = statement.executeQuery()) {
        if (!taken.next()) {
          throw InactiveTenant.refusal(tenant);
        }
      }
    } catch (SQLException e) {
      if (isAway(e)) {
        throw new KaizenException(
            ErrorCode.DEPENDENCY_UNAVAILABLE, "The database could not be reached: try again", e);
      }
      throw e;
    }
  }

  /** Refused, restarting, cut off or out of connections; the pool itself names no state. */
  private static boolean isAway(SQLException failure) {
    String state = failure.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57");
  }

  private static Permission permissionOf(InvocationContext invocation) {
    TenantScoped onMethod = invocation.getMethod().getAnnotation(TenantScoped.class);
    if (onMethod != null) {
      return onMethod.value();
    }
    TenantScoped onType =
        invocation.getMethod().getDeclaringClass().getAnnotation(TenantScoped.class);
    return onType == null ? Permission.SYSTEM : onType.value();
  }
}
