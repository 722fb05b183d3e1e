package dev.kaizen.tenantadmin.store;

import dev.kaizen.tenantadmin.Tenant.Status;
import org.jspecify.annotations.Nullable;

/** Changes a tenant's row in the caller's transaction, with the entry in the platform's log. */
public interface TenantStatus {

  /**
   * @return false when the tenant does not stand at {@code was}
   */
  boolean change(String slug, Status was, Status becomes, @Nullable String why, String who);

  /** Gives the old name; NOT_FOUND when there is no such tenant. */
  String rename(String slug, String name, String who);
}
