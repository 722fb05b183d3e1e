package dev.kaizen.audit;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import java.io.OutputStream;

/** Reads the tenant's audit log, checks its chain, and exports it as a bundle. */
@Stateless
public class AuditService {

  /** Newest first. */
  @TenantScoped(Permission.AUDIT_READ)
  public Page<AuditEntry> entries(AuditFilter filter, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.AUDIT_READ)
  public AuditHead head() {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.AUDIT_READ)
  public AuditVerification verify() {
    throw new UnsupportedOperationException();
  }

  /** Writes the bundle that {@code ./kaizen verify} checks: JSON Lines, a header, then entries. */
  @TenantScoped(Permission.AUDIT_READ)
  public void export(OutputStream out) {
    throw new UnsupportedOperationException();
  }
}
