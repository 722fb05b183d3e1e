package dev.kaizen.tenantadmin.login;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.DangerousAct;
import dev.kaizen.tenant.LastLogin;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.StepUp;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * What the tenant demands of its people's logins. The doors enforce it, see {@code TenantStanding}:
 * whoever has a privileged role and no second factor gets no further.
 */
@Stateless
public class LoginPolicyService {
  @Inject private LoginPolicyStore store;
  @Inject private AuditLog audit;

  @TenantScoped(Permission.MEMBER_READ)
  public LoginPolicy get() {
    return store.get();
  }

  /**
   * Holds on every node within seconds. WRONG_STATE for who would lock themselves out by it: only
   * who has logged in with a second factor can demand one.
   */
  @TenantScoped(Permission.MEMBER_EDIT)
  @StepUp(DangerousAct.CHANGE_MEMBERS)
  public LoginPolicy set(LoginPolicy policy) {
    if (policy.secondFactor() && !hasSecondFactor(Callers.current())) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE,
          "You have logged in without a second factor and would lock yourself out: set one up and"
              + " log in with it first");
    }
    LoginPolicy before = store.set(policy);
    if (!before.equals(policy)) {
      audit.append(
          new AuditEvent(
              "login-policy.changed",
              "tenant",
              Callers.current().requireTenant(),
              Map.of("secondFactor", policy.secondFactor())));
    }
    return policy;
  }

  private static boolean hasSecondFactor(Caller caller) {
    LastLogin login = caller.login();
    return login != null && login.hasSecondFactor();
  }
}
