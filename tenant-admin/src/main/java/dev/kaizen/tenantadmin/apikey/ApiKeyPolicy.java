package dev.kaizen.tenantadmin.apikey;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Which keys may be made. */
final class ApiKeyPolicy {
  static final int USUAL_DAYS = 90;
  static final int MOST_DAYS = 365;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  private ApiKeyPolicy() {}

  static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "name must have 1 to 63 characters of a-z, 0-9 and '-', and start with a letter");
    }
  }

  static Duration life(int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "expiresInDays is %d; it must be 1 to %d".formatted(days, MOST_DAYS));
    }
    return Duration.ofDays(days);
  }

  /** A key never has a right that its maker has not. */
  static void requireWithin(Caller maker, Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "roles must name at least one role");
    }
    for (Role role : roles) {
      boolean within =
          role != Role.PLATFORM_ADMIN
              && Arrays.stream(Permission.values())
                  .filter(permission -> permission.roles().contains(role))
                  .allMatch(maker::may);
      if (!within) {
        throw new KaizenException(
            ErrorCode.FORBIDDEN,
            "You cannot give the role %s to a key: it may more than you"
                .formatted(role.tokenName()));
      }
    }
  }
}
