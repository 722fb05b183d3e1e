package dev.kaizen.approval.policy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.expression.Expressions;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;

/** What is refused in a policy, with the field it stands in. */
final class Checks {
  private Checks() {}

  static void require(boolean holds, String complaint) {
    if (!holds) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, complaint);
    }
  }

  /** A role whose holders may decide at all; anything else would wait for nobody. */
  static void decidingRole(String field, String role) {
    require(
        Role.fromTokenName(role).filter(Permission.APPROVAL_DECIDE.roles()::contains).isPresent(),
        "%s: '%s' is not a role that decides approvals".formatted(field, role));
  }

  static void condition(String field, String source) {
    try {
      require(
          Expressions.compile(source).mayBeBoolean(),
          field + ": must be a condition, true or false");
    } catch (KaizenException e) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "%s: %s".formatted(field, e.getMessage()), e);
    }
  }

  static void percent(String field, int percent) {
    require(percent >= 1 && percent <= 100, field + ": a percentage of the time, 1 to 100");
  }
}
