package dev.kaizen.tenant;

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

  private record Seen(boolean active, long at) {}

  /** TENANT_INACTIVE when the tenant is suspended, is being deleted, or is none. */
  public void requireActive(String tenant) {
    Seen known = seen.get(tenant);
    if (known == null || System.nanoTime() - known.at() > GOOD_FOR) {
      if (seen.size() > MOST) {
        seen.clear();
      }
      known = new Seen(look(tenant), System.nanoTime());
      seen.put(tenant, known);
    }
    if (!known.active()) {
      throw InactiveTenant.refusal(tenant);
    }
  }

  private boolean look(String tenant) {
    return new Statements(dataSource, "The directory of tenants")
        .row("select 1 from control.tenant where slug = ? and status = 'active'", row -> 1, tenant)
        .isPresent();
  }
}
