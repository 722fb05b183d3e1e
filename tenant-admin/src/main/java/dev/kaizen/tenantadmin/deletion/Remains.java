package dev.kaizen.tenantadmin.deletion;

import java.util.Map;
import java.util.Optional;

/** What a tenant has in the database, and its end; outside transactions, each call durable. */
public interface Remains {

  /** Tables with their rows, ids of keys, head of the audit log: as it was before the first try. */
  Map<String, Object> evidence(String slug);

  /** How many entries of queues were removed. */
  int removeQueued(String slug);

  void removeSchema(String slug);

  /** Keeps the certificate, notes the act and removes the tenant's row: all or nothing. */
  void close(Certificate certificate, String who);

  void noteError(String slug, String error);

  Optional<Certificate> certificate(String slug);
}
