package dev.kaizen.audit;

import dev.kaizen.audit.store.AuditStore;

/** Opens the check of the log to the tests of other features. */
public final class LogChecks {
  private LogChecks() {}

  public static AuditVerification of(String tenant, AuditStore store) {
    return LogCheck.of(tenant, store);
  }
}
