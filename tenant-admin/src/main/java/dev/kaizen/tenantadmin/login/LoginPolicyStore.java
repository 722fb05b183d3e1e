package dev.kaizen.tenantadmin.login;

/** The policy of the tenant whose transaction it is. */
interface LoginPolicyStore {
  LoginPolicy get();

  /** Gives what held before. */
  LoginPolicy set(LoginPolicy policy);
}
