package dev.kaizen.tenantadmin;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.store.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/**
 * The directory of tenants, for the platform's administrators. It works in no tenant, so the right
 * is checked here and not by the interceptor, and there is no transaction over its steps.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TenantService {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,30}");

  @Inject private TenantDirectory directory;
  @Inject private Organizations organizations;
  @Inject private ProvisioningRecord record;

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

  /**
   * Makes the tenant's organization, schema and role. When the schema cannot be made, the
   * organization is taken away again; calling once more completes what is there.
   */
  public Tenant provision(String slug, String name) {
    Caller administrator = requireRight();
    if (!SLUG.matcher(slug).matches()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "slug must have 2 to 31 characters of a-z, 0-9 and '-', and start with a letter");
    }
    if (name.isBlank()) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "name must not be empty");
    }
    if (directory.find(slug).filter(t -> t.status() != Tenant.Status.PROVISIONING).isPresent()) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS, "There is a tenant '%s' already".formatted(slug));
    }
    boolean made = organizations.create(slug, name);
    try {
      directory.provision(slug, name);
    } catch (RuntimeException e) {
      if (made) {
        organizations.delete(slug);
      }
      throw e;
    }
    Callers.run(
        Caller.system(slug, "platform:" + administrator.username()), () -> record.add(slug, name));
    return get(slug);
  }

  private static Caller requireRight() {
    Caller caller = Callers.current();
    if (!caller.may(Permission.TENANT_DIRECTORY)) {
      throw new KaizenException(
          ErrorCode.FORBIDDEN, "This needs the role platform-admin; ask the platform's operator");
    }
    return caller;
  }
}
