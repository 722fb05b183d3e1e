package dev.kaizen.tenantadmin.deletion;

import dev.kaizen.tenant.TenantKeys;
import dev.kaizen.tenantadmin.Organizations;
import dev.kaizen.tenantadmin.Tenant;
import dev.kaizen.tenantadmin.store.TenantDirectory;
import dev.kaizen.tenantadmin.store.TenantLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;

/**
 * Destroys tenants whose grace is over. The keys first: from then on nothing sealed opens, whatever
 * happens to the rest. Every part does nothing when it was done before, so a destruction that broke
 * off is begun again; what was there is written down before the first part and told at the end.
 */
@ApplicationScoped
public class TenantDestruction {
  private static final System.Logger LOG = System.getLogger(TenantDestruction.class.getName());

  @Inject private TenantDeletions deletions;
  @Inject private TenantDirectory directory;
  @Inject private TenantLocks locks;
  @Inject private TenantKeys keys;
  @Inject private Organizations organizations;
  @Inject private Remains remains;
  @Inject private Clock clock;

  /** Whatever is due; what another server works on is left to it. */
  public void destroyDue() {
    for (String slug : deletions.due(clock.instant())) {
      locks.with(slug, () -> tried(slug));
    }
  }

  private boolean tried(String slug) {
    try {
      deletions
          .find(slug)
          .filter(Deletion::isConfirmed)
          .ifPresent(
              deletion ->
                  directory
                      .find(slug)
                      .filter(tenant -> tenant.status() == Tenant.Status.DELETING)
                      .ifPresent(tenant -> destroy(deletion, tenant)));
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Destroying tenant " + slug + " broke off and is tried again", e);
      remains.noteError(slug, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void destroy(Deletion deletion, Tenant tenant) {
    String slug = deletion.slug();
    Map<String, Object> evidence = remains.evidence(slug);
    keys.destroy(slug);
    int people = organizations.deleteWithPeople(slug);
    int queued = remains.removeQueued(slug);
    remains.removeSchema(slug);
    Certificate certificate =
        Certificate.of(
            deletion,
            tenant.name(),
            evidence,
            new Certificate.Removed(people, queued),
            clock.instant());
    remains.close(certificate, String.valueOf(deletion.confirmedBy()));
    LOG.log(Level.INFO, "Tenant {0} is destroyed", slug);
  }
}
