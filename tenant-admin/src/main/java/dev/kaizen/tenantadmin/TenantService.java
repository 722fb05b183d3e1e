package dev.kaizen.tenantadmin;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import jakarta.ejb.Stateless;

/** The directory of tenants, for the platform's administrators. */
@Stateless
public class TenantService {

  /** By slug; FORBIDDEN without the right TENANT_DIRECTORY. */
  public Page<Tenant> list(PageRequest page) {
    throw new UnsupportedOperationException();
  }

  public Tenant get(String slug) {
    throw new UnsupportedOperationException();
  }

  /** Makes schema, role and organization; each step is undone when a later one fails. */
  public Tenant provision(String slug, String name) {
    throw new UnsupportedOperationException();
  }
}
