package dev.kaizen.rest.me;

import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The caller as told to the caller. */
@Schema(
    example =
        """
        {"tenant":"acme","username":"rita","roles":["reviewer"],
         "permissions":["APPROVAL_DECIDE","APPROVAL_READ","RUN_READ"],
         "login":{"at":"2026-07-21T08:30:00Z","methods":["otp","pwd"]}}""")
public record Me(
    @Nullable String tenant,
    String username,
    List<String> roles,
    List<String> permissions,
    @Nullable LoginJson login) {

  static Me of(Caller caller) {
    return new Me(
        caller.tenant(),
        caller.username(),
        caller.roles().stream().map(Role::tokenName).sorted().toList(),
        Arrays.stream(Permission.values()).filter(caller::may).map(Enum::name).sorted().toList(),
        LoginJson.of(caller.login()));
  }
}
