package dev.kaizen.tenant;

import java.util.List;
import java.util.Optional;

/**
 * The people of the bound caller's tenant, as the identity provider had them half a minute ago at
 * most. DEPENDENCY_UNAVAILABLE when it does not tell: then nothing is known about anybody.
 */
public interface PeopleDirectory {

  /** By user name; the disabled, too. */
  List<Person> withRole(Role role);

  /** Empty for who is no member of the tenant. */
  Optional<Person> find(String username);

  /** How long a login of theirs lasts, as the identity provider has it now. */
  SessionLimits sessionLimits();
}
