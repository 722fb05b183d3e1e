package dev.kaizen.tenantadmin;

import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.SessionLimits;
import java.util.List;
import java.util.Set;

/** The tenants' organizations at the identity provider; DEPENDENCY_UNAVAILABLE when it is away. */
public interface Organizations {

  /** A tenant's people, by user name, each with all roles held there. */
  List<Member> members(String slug);

  /** How long a login lasts, in every tenant. */
  SessionLimits sessionLimits();

  /** Makes the tenant's organization with a group a role, or completes one that is there. */
  void create(String slug, String name);

  void rename(String slug, String name);

  /** The organization with its groups; its people stay known to the provider. */
  void delete(String slug);

  /**
   * The organization, and the people who belong to no other and run no platform.
   *
   * @return how many people
   */
  int deleteWithPeople(String slug);

  /** As {@link #delete}, unless it has more people than a first administrator. */
  void deleteUnused(String slug);

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
