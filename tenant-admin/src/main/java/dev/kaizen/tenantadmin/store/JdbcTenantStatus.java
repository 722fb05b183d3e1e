package dev.kaizen.tenantadmin.store;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Statements;
import dev.kaizen.tenantadmin.Tenant.Status;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcTenantStatus implements TenantStatus {
  /** The tenant's role has no right to it, and the transaction may have taken that role. */
  private static final String AS_THE_SERVER = "select set_config('role', 'none', true)";

  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Override
  public boolean change(String slug, Status was, Status becomes, @Nullable String why, String who) {
    sql().row(AS_THE_SERVER, row -> 1);
    return sql()
        .row(
            "select control.change_tenant(?, ?, ?, ?, ?)",
            row -> row.getBoolean(1),
            slug,
            lower(was),
            lower(becomes),
            why,
            who)
        .orElse(false);
  }

  @Override
  public String rename(String slug, String name, String who) {
    sql().row(AS_THE_SERVER, row -> 1);
    return sql()
        .row(
            "select control.rename_tenant(?, ?, ?)",
            row -> Optional.ofNullable(row.getString(1)),
            slug,
            name,
            who)
        .flatMap(old -> old)
        .orElseThrow(() -> new KaizenException(ErrorCode.NOT_FOUND, "There is no such tenant"));
  }

  private static String lower(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private Statements sql() {
    return new Statements(dataSource, "The directory of tenants");
  }
}
