package dev.kaizen.web.ui;

import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** How roles, rights and names of fields are spelled for people. */
public final class Spells {
  private Spells() {}

  public static String role(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A role by the name a token or a workflow gives it. */
  public static String role(String tokenName) {
    return tokenName.replace('-', ' ');
  }

  public static String roles(Collection<Role> roles) {
    return roles.stream().map(Spells::role).sorted().collect(Collectors.joining(", "));
  }

  /** Who has a right, as "auditor, compliance officer or tenant admin". */
  public static String holders(Permission permission) {
    String all = roles(permission.roles());
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
  }

  /** {@code costCentre} or {@code cost_centre} is "Cost centre". */
  public static String field(String name) {
    String words =
        name.replace('_', ' ')
            .replace('-', ' ')
            .replaceAll("([a-z])([A-Z])", "$1 $2")
            .toLowerCase(Locale.ROOT)
            .strip();
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
