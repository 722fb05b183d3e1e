package dev.kaizen.rest.tenant;

import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.Member;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person of the tenant. */
@Schema(
    name = "Member",
    example =
        """
        {"username":"rita","name":"Rita Reviewer","email":"rita@acme.example",
         "roles":["reviewer"],"enabled":true}""")
public record MemberJson(
    String username, String name, String email, List<String> roles, boolean enabled) {

  static MemberJson of(Member m) {
    return new MemberJson(
        m.username(),
        m.name(),
        m.email(),
        m.roles().stream().map(Role::tokenName).sorted().toList(),
        m.enabled());
  }
}
