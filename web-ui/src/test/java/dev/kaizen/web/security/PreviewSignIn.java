package dev.kaizen.web.security;

import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.LastLogin;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.TokenTenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Signs somebody in without a realm; for the preview of the console only. */
public final class PreviewSignIn {
  private static final Map<String, Role> PEOPLE =
      Map.of(
          "ada", Role.TENANT_ADMIN,
          "wim", Role.WORKFLOW_AUTHOR,
          "rita", Role.REVIEWER,
          "rob", Role.REVIEWER,
          "cora", Role.COMPLIANCE_OFFICER,
          "aud", Role.AUDITOR,
          "mia", Role.MEMBER);

  private PreviewSignIn() {}

  public static Caller as(String name, HttpServletRequest request) {
    Role role = PEOPLE.get(name);
    LastLogin login = new LastLogin(Instant.now(), Set.of("pwd"));
    TokenTenancy tenancy =
        role == null
            ? new TokenTenancy(name, Map.of(), true, login, null)
            : new TokenTenancy(name, Map.of("acme", Set.of(role)), false, login, null);
    String shown = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    SignedIn person = new SignedIn(tenancy, shown, null, "", "", Instant.MAX);
    request.getSession().setAttribute(SignedIn.class.getName(), person);
    return person.caller().orElseThrow();
  }
}
