package dev.kaizen.tenantadmin.login;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class JdbcLoginPolicyStore implements LoginPolicyStore {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Override
  public LoginPolicy get() {
    return known(sql().row("select control.second_factor()", row -> row.getBoolean(1)));
  }

  @Override
  public LoginPolicy set(LoginPolicy policy) {
    return known(
        sql()
            .row(
                "select control.set_second_factor(?)",
                row -> row.getBoolean(1),
                policy.secondFactor()));
  }

  private static LoginPolicy known(Optional<Boolean> secondFactor) {
    return secondFactor
        .map(LoginPolicy::new)
        .orElseThrow(() -> new KaizenException(ErrorCode.INTERNAL, "The tenant is not listed"));
  }

  private Statements sql() {
    return new Statements(dataSource, "The policy of logins");
  }
}
