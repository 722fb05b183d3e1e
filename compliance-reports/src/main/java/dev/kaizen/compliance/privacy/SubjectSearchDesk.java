package dev.kaizen.compliance.privacy;

import dev.kaizen.compliance.store.SubjectPlaces;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** The transactions of a search. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SubjectSearchDesk {
  @Inject private SubjectPlaces places;

  /** Whether the source has more than fits. */
  @TenantScoped(Permission.SYSTEM)
  public boolean add(int source, UUID request, String pattern) {
    return places.add(source, request, pattern);
  }
}
