package dev.kaizen.tenantadmin;

import dev.kaizen.tenant.Role;
import java.util.Set;

/** A person of the tenant. */
public record Member(String username, String name, String email, Set<Role> roles, boolean enabled) {
  public Member {
    roles = Set.copyOf(roles);
  }
}
