package dev.kaizen.tenantadmin.apikey;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.DangerousAct;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.StepUp;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's keys for programs. A key speaks for the person who made it, with some of their
 * roles; it decides no approval and makes no key. It is told once and kept as a hash.
 */
@Stateless
public class ApiKeyService {
  @Inject private ApiKeyStore store;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** By name. */
  @TenantScoped(Permission.API_KEY_READ)
  public Page<ApiKey> list(PageRequest page) {
    return store.page(page);
  }

  @TenantScoped(Permission.API_KEY_READ)
  public ApiKey get(UUID id) {
    return found(id);
  }

  /**
   * @param days how long it opens anything; null for 90
   * @throws KaizenException ALREADY_EXISTS when the name is taken; FORBIDDEN when a role may more
   *     than the caller
   */
  @TenantScoped(Permission.API_KEY_EDIT)
  @StepUp(DangerousAct.CREATE_API_KEY)
  public NewApiKey create(String name, Set<Role> roles, @Nullable Integer days) {
    Caller maker = Callers.current();
    ApiKeyPolicy.requireName(name);
    ApiKeyPolicy.requireWithin(maker, roles);
    Instant now = clock.instant();
    Instant end = now.plus(ApiKeyPolicy.life(days == null ? ApiKeyPolicy.USUAL_DAYS : days));
    ApiKey key =
        new ApiKey(UUID.randomUUID(), name, roles, maker.username(), now, end, null, null, null);
    ApiKeyText text = ApiKeyText.fresh(maker.requireTenant(), key.id());
    if (!store.add(key, text.hash())) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS,
          "There is an API key '%s' already, or was one: take another name".formatted(name));
    }
    audit.append(
        new AuditEvent(
            "api-key.created",
            "api-key",
            key.id().toString(),
            Map.of(
                "name",
                name,
                "roles",
                roles.stream().map(Role::tokenName).sorted().toList(),
                "expiresAt",
                end.toString())));
    return new NewApiKey(key, text);
  }

  /** From the next request on it opens nothing, on every node. WRONG_STATE when it was revoked. */
  @TenantScoped(Permission.API_KEY_EDIT)
  public ApiKey revoke(UUID id) {
    ApiKey key = found(id);
    if (!revoked(key, Callers.current().username(), "asked for")) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "The API key is revoked already");
    }
    return found(id);
  }

  /** Who loses roles loses the keys that may more than the roles that are left. */
  @TenantScoped(Permission.MEMBER_EDIT)
  public int revokeBeyond(String username, Set<Role> left) {
    Caller owner = Caller.person(Callers.current().requireTenant(), username, left);
    int revoked = 0;
    for (ApiKey key : store.openOf(username)) {
      if (!isWithin(owner, key.roles()) && revoked(key, Callers.current().username(), "owner")) {
        revoked++;
      }
    }
    return revoked;
  }

  private static boolean isWithin(Caller owner, Set<Role> roles) {
    try {
      ApiKeyPolicy.requireWithin(owner, roles);
      return true;
    } catch (KaizenException e) {
      return false;
    }
  }

  private boolean revoked(ApiKey key, String by, String why) {
    if (!store.revoke(key.id(), by, clock.instant())) {
      return false;
    }
    audit.append(
        new AuditEvent(
            "api-key.revoked",
            "api-key",
            key.id().toString(),
            Map.of("name", key.name(), "why", why)));
    return true;
  }

  private ApiKey found(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> new KaizenException(ErrorCode.NOT_FOUND, "There is no such API key"));
  }
}
