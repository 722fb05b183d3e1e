package dev.kaizen.audit.store;

import dev.kaizen.audit.AuditVerification;
import dev.kaizen.audit.LogChecks;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens the audit log's rows to the tests of other features. */
public final class AuditStoreForTests {
  private AuditStoreForTests() {}

  public static AuditStore on(DataSource dataSource) {
    return new JdbcAuditStore(dataSource);
  }

  /** What is wrong with the log; null when it is sound. */
  public static @Nullable String problem(DataSource dataSource, String tenant) {
    AuditVerification found = LogChecks.of(tenant, on(dataSource));
    return found.problem();
  }
}
