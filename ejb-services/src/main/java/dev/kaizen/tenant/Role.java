package dev.kaizen.tenant;

import java.util.Arrays;
import java.util.Optional;

/** What a member is in a tenant; the token carries the name in lower case with dashes. */
public enum Role {
  TENANT_ADMIN,
  WORKFLOW_AUTHOR,
  OPERATOR,
  REVIEWER,
  COMPLIANCE_OFFICER,
  AUDITOR,
  MEMBER,
  PLATFORM_ADMIN;

  public String tokenName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Whether it may what no program may, such as decide or change members. */
  public boolean isPrivileged() {
    return Arrays.stream(Permission.values())
        .anyMatch(right -> right.isPersonal() && right.roles().contains(this));
  }

  public static Optional<Role> fromTokenName(String name) {
    return Arrays.stream(values()).filter(r -> r.tokenName().equals(name)).findFirst();
  }
}
