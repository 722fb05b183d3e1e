package dev.kaizen.audit;

import dev.kaizen.audit.store.AuditStore;
import dev.kaizen.tenant.Callers;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Appends to the log of the caller's tenant. There must be a transaction already: an entry without
 * its change, or a change without its entry, cannot happen.
 */
@Stateless
@Local(AuditLog.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TenantAuditLog implements AuditLog {
  @Inject private AuditStore store;

  @Override
  public void append(AuditEvent event) {
    store.append(Callers.current(), event);
  }
}
