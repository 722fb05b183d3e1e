package dev.kaizen.audit;

import dev.kaizen.audit.head.LogGrew;
import dev.kaizen.audit.store.AuditStore;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
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
  @Inject private Event<LogGrew> grew;
  @Inject private Event<Audited> audited;

  @Override
  public void append(AuditEvent event) {
    Caller caller = Callers.current();
    store.append(caller, event);
    grew.fire(new LogGrew(caller.requireTenant()));
    audited.fire(new Audited(event.action()));
  }
}
