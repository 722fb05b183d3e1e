package dev.kaizen.tenantadmin;

import java.util.List;

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
}
