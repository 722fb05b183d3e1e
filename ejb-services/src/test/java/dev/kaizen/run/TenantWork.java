package dev.kaizen.run;

import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TenantTransaction;
import dev.kaizen.database.TestDatabase;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Transactions in a tenant's role, as the server's interceptor gives them; one a thread. */
public final class TenantWork {
  private final ThreadLocal<TenantTransaction> current = new ThreadLocal<>();
  private final TestDatabase database;
  private final TenantSchema tenant;

  public TenantWork(TestDatabase database, TenantSchema tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  /** Commits what the work did, or nothing of it when it throws. */
  public <T> T commit(Supplier<T> work) {
    try (TenantTransaction transaction = new TenantTransaction(database, tenant)) {
      current.set(transaction);
      T result = work.get();
      transaction.commit();
      return result;
    } finally {
      current.remove();
    }
  }

  /** Gives the connection of the thread's transaction, which its borrowers cannot close. */
  public DataSource dataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> transaction().dataSource().getConnection());
  }

  private TenantTransaction transaction() {
    TenantTransaction transaction = current.get();
    if (transaction == null) {
      throw new IllegalStateException("no transaction");
    }
    return transaction;
  }
}
