package dev.kaizen.tenantadmin;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes the first entry of a new tenant's audit log, in that tenant. */
@Stateless
public class ProvisioningRecord {
  @Inject private AuditLog log;

  @TenantScoped(Permission.SYSTEM)
  public void add(String slug, String name) {
    log.append(new AuditEvent("tenant.provisioned", "tenant", slug, Map.of("name", name)));
  }
}
