package dev.kaizen.tenantadmin;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Role;
import java.util.List;
import java.util.Set;

/** Which changes of a tenant's people are sound. */
final class MemberPolicy {
  private MemberPolicy() {}

  static void requireRoles(Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "roles must name at least one role; remove who shall have none");
    }
    if (roles.contains(Role.PLATFORM_ADMIN)) {
      throw new KaizenException(
          ErrorCode.FORBIDDEN, "platform-admin is no role of a tenant: nobody can give it here");
    }
  }

  static Member requireMember(List<Member> members, String username) {
    return members.stream()
        .filter(member -> member.username().equals(username))
        .findFirst()
        .orElseThrow(
            () -> new KaizenException(ErrorCode.NOT_FOUND, "The tenant has no such member"));
  }

  /** A tenant without an administrator could be helped by nobody in it. */
  static void requireAdminLeft(List<Member> members, String username, Set<Role> left) {
    boolean another =
        members.stream()
            .anyMatch(
                member ->
                    member.enabled()
                        && !member.username().equals(username)
                        && member.roles().contains(Role.TENANT_ADMIN));
    if (!another && !left.contains(Role.TENANT_ADMIN)) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE,
          "'%s' is the tenant's last tenant-admin: give the role to somebody else first"
              .formatted(username));
    }
  }
}
