package dev.kaizen.audit.store;

import dev.kaizen.audit.AuditVerification;
import dev.kaizen.audit.LogChecks;
import dev.kaizen.audit.head.HeadStore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens the audit log's rows to the tests of other features. */
public final class AuditStoreForTests {
  private AuditStoreForTests() {}

  public static AuditStore on(DataSource dataSource) {
    return new JdbcAuditStore(dataSource);
  }

  public static HeadStore heads(DataSource dataSource) {
    return new JdbcHeadStore(dataSource);
  }

  /** What is wrong with the log; null when it is sound. */
  public static @Nullable String problem(DataSource dataSource, String tenant) {
    AuditVerification found = LogChecks.of(tenant, on(dataSource));
    return found.problem();
  }
}
