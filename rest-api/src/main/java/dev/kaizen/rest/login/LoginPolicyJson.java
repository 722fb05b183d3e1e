package dev.kaizen.rest.login;

import dev.kaizen.tenantadmin.login.LoginPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the tenant demands of its people's logins. */
@Schema(
    name = "LoginPolicy",
    example =
        """
        {"secondFactor":false}""")
public record LoginPolicyJson(
    @Schema(
            description =
                "Whether tenant-admin, reviewer and compliance-officer are let in only after a login"
                    + " with a second factor")
        boolean secondFactor) {

  static LoginPolicyJson of(LoginPolicy policy) {
    return new LoginPolicyJson(policy.secondFactor());
  }
}
