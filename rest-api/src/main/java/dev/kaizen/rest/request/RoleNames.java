package dev.kaizen.rest.request;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Roles as callers spell them. */
public final class RoleNames {
  private RoleNames() {}

  /** INVALID_INPUT, with the names there are, for one that is none. */
  public static Set<Role> known(List<String> names) {
    Set<Role> known = EnumSet.noneOf(Role.class);
    for (String name : names) {
      known.add(
          Role.fromTokenName(name)
              .orElseThrow(
                  () ->
                      new KaizenException(
                          ErrorCode.INVALID_INPUT,
                          "roles names one that is none; there are "
                              + Arrays.stream(Role.values()).map(Role::tokenName).toList())));
    }
    return known;
  }
}
