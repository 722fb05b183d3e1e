package dev.kaizen.tenant;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a verified token says about its bearer: the tenants they belong to and, for each one alone,
 * the roles they have there.
 *
 * <p>The roles stand inside the tenant's own entry of the claim {@code organization}; the roles at
 * the token's top count for the platform only. So a role of one tenant can never be used in
 * another. What is missing or unknown gives nothing.
 *
 * @param tenants roles by the tenant's slug
 * @param login null when the token does not say
 * @param issuedAt what it says is of this time; null when it does not say
 */
public record TokenTenancy(
    String username,
    Map<String, Set<Role>> tenants,
    boolean platformAdmin,
    @Nullable LastLogin login,
    @Nullable Instant issuedAt)
    implements Serializable {

  public TokenTenancy {
    if (username.isBlank()) {
      throw new KaizenException(ErrorCode.UNAUTHENTICATED, "The token names nobody");
    }
    Map<String, Set<Role>> copy = new TreeMap<>();
    tenants.forEach((slug, roles) -> copy.put(slug, Set.copyOf(roles)));
    tenants = Collections.unmodifiableMap(copy);
  }

  /** Reads the claims of a token whose signature, issuer, audience and life were checked before. */
  public static TokenTenancy of(Map<String, ?> claims) {
    Map<String, Set<Role>> tenants = new TreeMap<>();
    if (claims.get("organization") instanceof Map<?, ?> organizations) {
      organizations.forEach((slug, entry) -> tenants.put(String.valueOf(slug), tenantRoles(entry)));
    }
    String username = claims.get("preferred_username") instanceof String name ? name : "";
    return new TokenTenancy(
        username,
        tenants,
        realmRoles(claims).contains(Role.PLATFORM_ADMIN.tokenName()),
        LastLogin.of(claims).orElse(null),
        time(claims.get("iat")));
  }

  /**
   * The caller in the wanted tenant, or in the only one there is.
   *
   * @param wanted the tenant the caller asks for, null when they name none
   * @throws KaizenException FORBIDDEN for a tenant that is not theirs or when they have none;
   *     INVALID_INPUT when they have several and name none
   */
  public Caller caller(@Nullable String wanted) {
    if (wanted != null) {
      return in(wanted);
    }
    if (tenants.size() == 1) {
      return in(tenants.keySet().iterator().next());
    }
    if (!tenants.isEmpty()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "You belong to several tenants: name one of %s in the header Kaizen-Tenant"
              .formatted(tenants.keySet()));
    }
    if (platformAdmin) {
      return Caller.person(null, username, Set.of(Role.PLATFORM_ADMIN), login);
    }
    throw new KaizenException(
        ErrorCode.FORBIDDEN, "You belong to no tenant yet: ask a tenant-admin to add you");
  }

  private Caller in(String tenant) {
    Set<Role> roles = tenants.get(tenant);
    if (roles == null) {
      throw new KaizenException(ErrorCode.FORBIDDEN, "You do not belong to the tenant you named");
    }
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(roles);
    if (platformAdmin) {
      all.add(Role.PLATFORM_ADMIN);
    }
    return Caller.person(tenant, username, all, login);
  }

  private static Set<Role> tenantRoles(@Nullable Object entry) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (entry instanceof Map<?, ?> organization) {
      realmRoles(organization).forEach(name -> Role.fromTokenName(name).ifPresent(roles::add));
    }
    // Nobody becomes a platform administrator through a tenant's groups.
    roles.remove(Role.PLATFORM_ADMIN);
    return roles;
  }

  /** Parsers give whole seconds as a number or as a date. */
  private static @Nullable Instant time(@Nullable Object claim) {
    return switch (claim) {
      case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
      case Date date -> date.toInstant();
      case null, default -> null;
    };
  }

  private static Set<String> realmRoles(Map<?, ?> holder) {
    if (holder.get("realm_access") instanceof Map<?, ?> access
        && access.get("roles") instanceof Iterable<?> names) {
      Set<String> found = new TreeSet<>();
      names.forEach(name -> found.add(String.valueOf(name)));
      return found;
    }
    return Set.of();
  }
}
