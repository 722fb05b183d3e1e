package dev.kaizen.tenantadmin.store;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenantadmin.NewTenant;
import dev.kaizen.tenantadmin.PlatformAct;
import dev.kaizen.tenantadmin.Tenant;
import java.util.List;
import java.util.Optional;

/** The tenants the platform has, and what was done to them. */
public interface TenantDirectory {

  /** By slug. */
  Page<Tenant> page(PageRequest page);

  Optional<Tenant> find(String slug);

  /** What platform administrators did to the tenant, newest first. */
  Page<PlatformAct> acts(String slug, PageRequest page);

  /**
   * Enters a tenant that is to be made, or one whose making failed or broke off once more.
   *
   * @return false when the slug is taken by a tenant that was made
   */
  boolean enter(NewTenant tenant, List<String> steps);

  /** What was wanted of the tenants whose making is not over. */
  List<NewTenant> unfinished();
}
