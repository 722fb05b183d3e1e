package dev.kaizen.tenant;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Whether a tenant is let in, for the doors to the server: who reaches nothing of a tenant's must
 * be stopped, too, when it is suspended. Looked up once a second for each tenant that knocks;
 * tenants' transactions look for themselves.
 */
@ApplicationScoped
public class TenantStanding {
  private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();
  private static final int MOST = 10_000;

  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  @Resource(lookup = "jdbc/kaizen-dispatch")
  private DataSource dataSource;

  private record Seen(boolean active, boolean secondFactor, long at) {}

  /**
   * Whether the caller may pass as they have logged in.
   *
   * @throws KaizenException TENANT_INACTIVE; SECOND_FACTOR_REQUIRED for a privileged role without a
   *     second factor, where the tenant demands one
   */
  public void require(Caller caller) {
    String tenant = caller.requireTenant();
    requireActive(tenant);
    if (lacksSecondFactor(caller)) {
      throw new KaizenException(
          ErrorCode.SECOND_FACTOR_REQUIRED,
          "The tenant '%s' lets your roles in only after a login with a second factor: set one up"
                  .formatted(tenant)
              + " at the realm and log in with it");
    }
  }

  /** A program's key was made by somebody who has passed here. */
  public boolean lacksSecondFactor(Caller caller) {
    LastLogin login = caller.login();
    return caller.tenant() != null
        && !caller.system()
        && caller.apiKey() == null
        && caller.roles().stream().anyMatch(Role::isPrivileged)
        && (login == null || !login.hasSecondFactor())
        && seen(caller.tenant()).secondFactor();
  }

  /** TENANT_INACTIVE when the tenant is suspended, is being deleted, or is none. */
  public void requireActive(String tenant) {
    if (!seen(tenant).active()) {
      throw InactiveTenant.refusal(tenant);
    }
  }

  private Seen seen(String tenant) {
    Seen known = seen.get(tenant);
    if (known == null || System.nanoTime() - known.at() > GOOD_FOR) {
      if (seen.size() > MOST) {
        seen.clear();
      }
      known = look(tenant);
      seen.put(tenant, known);
    }
    return known;
  }

  private Seen look(String tenant) {
    long at = System.nanoTime();
    return new Statements(dataSource, "The directory of tenants")
        .row(
            "select status = 'active', second_factor from control.tenant where slug = ?",
            row -> new Seen(row.getBoolean(1), row.getBoolean(2), at),
            tenant)
        .orElse(new Seen(false, true, at));
  }
}
