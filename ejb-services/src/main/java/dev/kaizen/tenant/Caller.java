package dev.kaizen.tenant;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and in which tenant: built at the edge from a verified token, or by the server for work
 * it does itself.
 *
 * @param tenant the tenant's slug; null only for a platform administrator
 * @param username the person's name in the realm, or {@code run:<id>} and the like for the server
 * @param system whether the server acts by itself; then it may all within the one tenant
 * @param apiKey the name of the key that speaks for the person; null when they speak themselves
 * @param login when the person last logged in; null for the server, for keys, and when the token
 *     does not say
 * @param origin through which door the caller came
 */
public record Caller(
    @Nullable String tenant,
    String username,
    Set<Role> roles,
    boolean system,
    @Nullable String apiKey,
    @Nullable LastLogin login,
    Origin origin) {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,30}");

  public Caller {
    if (tenant != null && !SLUG.matcher(tenant).matches()) {
      throw new KaizenException(ErrorCode.FORBIDDEN, "The tenant's name is not a valid one");
    }
    if (username.isBlank()) {
      throw new KaizenException(ErrorCode.UNAUTHENTICATED, "The token names nobody");
    }
    roles = Set.copyOf(roles);
  }

  /** A person of whom nobody knows when they logged in. */
  public static Caller person(@Nullable String tenant, String username, Set<Role> roles) {
    return person(tenant, username, roles, null);
  }

  public static Caller person(
      @Nullable String tenant, String username, Set<Role> roles, @Nullable LastLogin login) {
    return new Caller(tenant, username, roles, false, null, login, Origin.UNKNOWN);
  }

  public static Caller system(String tenant, String name) {
    return new Caller(tenant, name, Set.of(), true, null, null, Origin.SERVER);
  }

  /** A program that speaks for the person who made its key. */
  public static Caller key(String tenant, String username, Set<Role> roles, String apiKey) {
    return new Caller(tenant, username, roles, false, apiKey, null, Origin.UNKNOWN);
  }

  /** The same caller, known to have come from there. */
  public Caller from(Origin where) {
    return new Caller(tenant, username, roles, system, apiKey, login, where);
  }

  public boolean may(Permission permission) {
    return system
        || (roles.stream().anyMatch(permission.roles()::contains)
            && (apiKey == null || !permission.isPersonal()));
  }

  /** As the audit log names who acted. */
  public String actor() {
    return apiKey == null ? username : "%s (key %s)".formatted(username, apiKey);
  }

  /** FORBIDDEN, with the roles that have the right, when the caller has none of them. */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new KaizenException(
          ErrorCode.FORBIDDEN,
          "This needs the right %s; a tenant-admin can give you a role that has it: %s"
              .formatted(
                  permission, permission.roles().stream().map(Role::tokenName).sorted().toList()));
    }
  }

  /** The tenant, where there must be one. */
  public String requireTenant() {
    if (tenant == null) {
      throw new KaizenException(ErrorCode.FORBIDDEN, "This needs a tenant and you act in none");
    }
    return tenant;
  }
}
