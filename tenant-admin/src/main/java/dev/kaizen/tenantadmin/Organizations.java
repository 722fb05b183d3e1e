package dev.kaizen.tenantadmin;

import dev.kaizen.tenant.Role;
import java.util.List;
import java.util.Set;

/** The tenants' organizations at the identity provider; DEPENDENCY_UNAVAILABLE when it is away. */
public interface Organizations {

  /** A tenant's people, by user name, each with all roles held there. */
  List<Member> members(String slug);

  /**
   * Makes the tenant's organization with a group a role.
   *
   * @return false when there is one already
   */
  boolean create(String slug, String name);

  void delete(String slug);

  /**
   * Takes a person in. Somebody the realm does not know gets an account with the password, which
   * they must change at their first login.
   *
   * @return false when the person has an account already, under this user name and e-mail address
   */
  boolean admit(String slug, Newcomer person, String password);

  /** These and no other roles in the tenant. */
  void setRoles(String slug, String username, Set<Role> roles);

  /** Out of the tenant and logged out everywhere; the account stays, it may have other tenants. */
  void expel(String slug, String username);
}
