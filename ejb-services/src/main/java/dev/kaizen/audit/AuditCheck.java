package dev.kaizen.audit;

import dev.kaizen.audit.head.HeadService;
import dev.kaizen.audit.head.HeadStore;
import dev.kaizen.audit.store.AuditStore;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.verifier.Trust;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The one transaction of a check. */
@Stateless
public class AuditCheck {
  @Inject private AuditStore store;
  @Inject private HeadStore heads;
  @Inject private HeadService service;

  /** Of rows in transactions that somebody else brings; whose the keys are is not looked at. */
  public static AuditVerification of(String tenant, AuditStore store, HeadStore heads) {
    return LogCheck.of(tenant, store, heads, Trust.NONE, store.head().seq());
  }

  /**
   * @param atLeast how many entries must be under a signed head
   */
  @TenantScoped(Permission.AUDIT_READ)
  public AuditVerification verify(Trust trust, long atLeast) {
    AuditVerification found =
        LogCheck.of(Callers.current().requireTenant(), store, heads, trust, atLeast);
    return found.intact() && !service.hasOwnKeysOnly()
        ? new AuditVerification(
            false,
            found.entries(),
            found.head(),
            found.signed(),
            found.signed(),
            "one of the log's keys was not made by this platform: the log was signed by somebody else")
        : found;
  }
}
