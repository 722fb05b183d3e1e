package dev.kaizen.tenantadmin;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.tenantadmin.apikey.ApiKeyService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is recorded of a change before the identity provider makes it, and when it could not: the
 * two have no transaction in common, and so no change is ever without an entry.
 */
@Stateless
public class MemberChanges {
  @Inject private AuditLog audit;
  @Inject private ApiKeyService keys;

  @TenantScoped(Permission.MEMBER_EDIT)
  public void invites(String username, Set<Role> roles) {
    audit.append(
        new AuditEvent("member.invited", "member", username, Map.of("roles", names(roles))));
  }

  /** With the roles go the keys that may more than what is left. */
  @TenantScoped(Permission.MEMBER_EDIT)
  public void changesRoles(Member member, Set<Role> roles) {
    audit.append(
        new AuditEvent(
            "member.roles-changed",
            "member",
            member.username(),
            Map.of("from", names(member.roles()), "to", names(roles))));
    keys.revokeBeyond(member.username(), roles);
  }

  @TenantScoped(Permission.MEMBER_EDIT)
  public void removes(Member member) {
    audit.append(
        new AuditEvent(
            "member.removed", "member", member.username(), Map.of("from", names(member.roles()))));
    keys.revokeBeyond(member.username(), Set.of());
  }

  @TenantScoped(Permission.MEMBER_EDIT)
  public void failed(String username, String what, ErrorCode why) {
    audit.append(
        new AuditEvent(
            "member.change-failed", "member", username, Map.of("what", what, "code", why.name())));
  }

  private static List<String> names(Set<Role> roles) {
    return roles.stream().map(Role::tokenName).sorted().toList();
  }
}
