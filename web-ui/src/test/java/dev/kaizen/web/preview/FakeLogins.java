package dev.kaizen.web.preview;

import dev.kaizen.tenantadmin.login.LoginPolicy;
import dev.kaizen.tenantadmin.login.LoginPolicyService;

class FakeLogins extends LoginPolicyService {
  @Override
  public LoginPolicy get() {
    return new LoginPolicy(false);
  }
}
