package dev.kaizen.tenantadmin;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.Tenant.Status;
import dev.kaizen.tenantadmin.provision.StepLog;
import dev.kaizen.tenantadmin.provision.StepRecord;
import dev.kaizen.tenantadmin.store.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of tenants, for the platform's administrators. It works in no tenant, so the right is
 * checked here and not by the interceptor, and there is no transaction over its steps. See
 * docs/features/tenants.md.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TenantService {
  private static final int LONGEST_REASON = 500;

  /** What the directory says of a tenant that a migration has set aside. */
  private static final String SET_ASIDE = "its schema could not be migrated";

  @Inject private TenantDirectory directory;
  @Inject private TenantProvisioning provisioning;
  @Inject private StepLog steps;
  @Inject private TenantActs acts;
  @Inject private Organizations organizations;

  /** By slug. */
  public Page<Tenant> list(PageRequest page) {
    requireRight();
    return directory.page(page);
  }

  public Tenant get(String slug) {
    requireRight();
    return directory
        .find(slug)
        .orElseThrow(() -> new KaizenException(ErrorCode.NOT_FOUND, "There is no such tenant"));
  }

  /** How the tenant was made; none for one that came with the installation. */
  public List<StepRecord> steps(String slug) {
    get(slug);
    return steps.of(slug);
  }

  /** What platform administrators did to the tenant, newest first. */
  public Page<PlatformAct> acts(String slug, PageRequest page) {
    requireRight();
    return directory.acts(slug, page);
  }

  /**
   * Makes a tenant step by step. When a step fails, what was made is taken away again, and the
   * tenant stands at failed with the reason; calling once more makes it anew.
   */
  public Opened provision(String slug, String name, @Nullable Newcomer administrator) {
    Caller caller = requireRight();
    TenantProvisioning.Made made =
        provisioning.make(new NewTenant(slug, name, administrator, caller.username()));
    if (made.failure() != null) {
      throw new KaizenException(ErrorCode.DEPENDENCY_UNAVAILABLE, made.failure());
    }
    return new Opened(get(slug), made.password());
  }

  /**
   * A tenant that was made.
   *
   * @param password of its first administrator, when they got an account; told once
   */
  public record Opened(Tenant tenant, @Nullable String password) {
    /** A record tells all it holds; this one keeps the password to itself. */
    @Override
    public String toString() {
      return tenant.toString();
    }
  }

  /** From now on nobody is let in and no run goes on; everything is kept. */
  public Tenant suspend(String slug, String reason) {
    Caller caller = requireRight();
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "reason must have 1 to %d characters".formatted(LONGEST_REASON));
    }
    requireStatus(slug, Status.ACTIVE, "suspended");
    acts.suspend(slug, why, caller.username());
    return get(slug);
  }

  public Tenant resume(String slug) {
    Caller caller = requireRight();
    requireStatus(slug, Status.SUSPENDED, "resumed");
    String reason = get(slug).reason();
    if (reason != null && reason.startsWith(SET_ASIDE)) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE,
          "%s; the tenant '%s' opens by itself once a later migration succeeds"
              .formatted(reason, slug));
    }
    acts.resume(slug, caller.username());
    return get(slug);
  }

  /** The display name, here and at the identity provider; the slug never changes. */
  public Tenant rename(String slug, String name) {
    Caller caller = requireRight();
    String wanted = NewTenant.requireName(name);
    requireStatus(slug, Status.ACTIVE, "renamed");
    organizations.rename(slug, wanted);
    acts.rename(slug, wanted, caller.username());
    return get(slug);
  }

  private void requireStatus(String slug, Status status, String what) {
    Status now = get(slug).status();
    if (now != status) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE,
          "The tenant '%s' is %s; only one that is %s can be %s"
              .formatted(slug, lower(now), lower(status), what));
    }
  }

  private static String lower(Status status) {
    return status.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The caller, who is a platform administrator; FORBIDDEN for anybody else. */
  public static Caller requireRight() {
    Caller caller = Callers.current();
    if (!caller.may(Permission.TENANT_DIRECTORY)) {
      throw new KaizenException(
          ErrorCode.FORBIDDEN, "This needs the role platform-admin; ask the platform's operator");
    }
    return caller;
  }
}
