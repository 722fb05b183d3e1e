package dev.kaizen.tenantadmin.deletion;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.DangerousAct;
import dev.kaizen.tenant.StepUp;
import dev.kaizen.tenantadmin.Tenant;
import dev.kaizen.tenantadmin.Tenant.Status;
import dev.kaizen.tenantadmin.TenantActs;
import dev.kaizen.tenantadmin.TenantService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks for a tenant's deletion, confirms it as another person, and takes it back. {@link
 * TenantService#get} refuses who is no platform administrator, before anything else is looked at.
 */
@Stateless
public class TenantDeletionService {
  private static final int LONGEST_REASON = 500;

  @Inject private TenantService tenants;
  @Inject private TenantDeletions deletions;
  @Inject private TenantActs acts;
  @Inject private Remains remains;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "kaizen.tenant.deletion.grace", defaultValue = "P7D")
  private Duration grace;

  /** Empty when nobody has asked for the tenant's deletion. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Deletion> asked(String slug) {
    tenants.get(slug);
    return deletions.find(slug);
  }

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Deletion get(String slug) {
    return asked(slug)
        .orElseThrow(
            () ->
                new KaizenException(
                    ErrorCode.NOT_FOUND,
                    "Nobody has asked for the deletion of '%s'".formatted(slug)));
  }

  /** Nothing happens to the tenant until another platform administrator confirms. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @StepUp(DangerousAct.DELETE_TENANT)
  public Deletion request(String slug, String reason) {
    Tenant tenant = tenants.get(slug);
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "reason must have 1 to %d characters".formatted(LONGEST_REASON));
    }
    if (tenant.status() == Status.PROVISIONING || tenant.status() == Status.DELETING) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE, "The tenant '%s' is being made or deleted".formatted(slug));
    }
    acts.requestDeletion(
        new Deletion(slug, why, me(), clock.instant(), tenant.status(), null, null, null, null));
    return get(slug);
  }

  /**
   * From now on nobody is let in, and once the grace is over the tenant is destroyed.
   *
   * @param typed the slug once more, so that nobody confirms the wrong one
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @StepUp(DangerousAct.DELETE_TENANT)
  public Deletion confirm(String slug, String typed) {
    Tenant tenant = tenants.get(slug);
    if (!typed.equals(slug)) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "slug in the body must be the tenant's: '%s'".formatted(slug));
    }
    Deletion deletion = get(slug);
    if (deletion.isConfirmed()) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "The deletion is confirmed already");
    }
    if (deletion.requestedBy().equals(me())) {
      throw new KaizenException(
          ErrorCode.SEPARATION_OF_DUTIES,
          "You have asked for it yourself: another platform administrator must confirm");
    }
    Instant now = clock.instant();
    acts.confirmDeletion(deletion, tenant.status(), me(), now, now.plus(grace));
    return get(slug);
  }

  /** Until the tenant's destruction has begun. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void withdraw(String slug) {
    Deletion deletion = get(slug);
    Instant due = deletion.dueAt();
    if (due != null && !clock.instant().isBefore(due)) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE, "The grace is over: the tenant is being destroyed");
    }
    acts.withdrawDeletion(deletion, me());
  }

  /** Of a tenant that was destroyed. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Certificate certificate(String slug) {
    TenantService.requireRight();
    return remains
        .certificate(slug)
        .orElseThrow(
            () -> new KaizenException(ErrorCode.NOT_FOUND, "No tenant of that name was deleted"));
  }

  private static String me() {
    Caller caller = TenantService.requireRight();
    return caller.username();
  }
}
