package dev.kaizen.audit;

/** Appends to the tenant's audit log, in the transaction of the change it tells of. */
public interface AuditLog {
  void append(AuditEvent event);
}
