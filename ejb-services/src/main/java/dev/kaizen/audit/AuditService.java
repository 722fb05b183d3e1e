package dev.kaizen.audit;

import dev.kaizen.audit.store.AuditStore;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;

/** Reads the tenant's audit log, checks its chain, and exports it as a bundle. */
@Stateless
public class AuditService {
  @Inject private AuditStore store;
  @Inject private AuditExport export;

  /** Newest first. */
  @TenantScoped(Permission.AUDIT_READ)
  public Page<AuditEntry> entries(AuditFilter filter, PageRequest page) {
    return store.page(filter, page);
  }

  @TenantScoped(Permission.AUDIT_READ)
  public AuditHead head() {
    return store.head();
  }

  /** Recomputes the whole chain; names the first entry that does not hold. */
  @TenantScoped(Permission.AUDIT_READ)
  public AuditVerification verify() {
    return LogCheck.of(Callers.current().requireTenant(), store);
  }

  /**
   * Writes the bundle that {@code ./kaizen verify} checks: JSON Lines, a header, then entries. The
   * last entry tells of this export. Holds no transaction itself; each part has its own and checks
   * the right.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void export(OutputStream out) {
    export.write(export.announce(), out);
  }
}
