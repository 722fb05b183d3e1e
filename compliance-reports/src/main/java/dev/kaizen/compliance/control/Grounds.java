package dev.kaizen.compliance.control;

import dev.kaizen.audit.AuditVerification;
import dev.kaizen.tenant.Person;
import dev.kaizen.tenant.SessionLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What controls ask for that stands in no row of the tenant. */
public interface Grounds {
  /** The tenant's audit log, checked from its first entry. */
  AuditVerification auditLog();

  /** Who belongs to the tenant, by user name. */
  List<Person> people();

  /** How long a login lasts, as the identity provider has it now. */
  SessionLimits sessionLimits();

  /** Why the server may not call that address; null when it may. */
  @Nullable String egressRefusal(String url);
}
