package dev.kaizen.tenantadmin;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes into the tenant's own audit log what the platform does to it, in that tenant. */
@Stateless
public class TenantRecord {
  @Inject private AuditLog log;

  @TenantScoped(Permission.SYSTEM)
  public void add(String action, String slug, Map<String, Object> payload) {
    log.append(new AuditEvent(action, "tenant", slug, payload));
  }
}
