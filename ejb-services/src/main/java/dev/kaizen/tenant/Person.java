package dev.kaizen.tenant;

import java.util.Set;

/**
 * Somebody who belongs to a tenant.
 *
 * @param enabled whether they can log in at all
 */
public record Person(String username, String name, String email, Set<Role> roles, boolean enabled) {
  public Person {
    roles = Set.copyOf(roles);
  }
}
