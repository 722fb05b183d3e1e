package dev.kaizen.tenantadmin.store;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenantadmin.Tenant;
import java.util.Optional;

/** The tenants the platform has. */
public interface TenantDirectory {

  /** By slug. */
  Page<Tenant> page(PageRequest page);

  Optional<Tenant> find(String slug);

  /** Makes schema and role, or completes them when an earlier try broke off. */
  void provision(String slug, String name);
}
