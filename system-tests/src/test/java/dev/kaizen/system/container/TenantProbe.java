package dev.kaizen.system.container;

import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A service as any other, which tells as whom the database sees it. */
@Stateless
public class TenantProbe {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @EJB private TenantProbe another;

  @TenantScoped(Permission.RUN_READ)
  public String seenAs() {
    return ask("select current_user || ' in ' || current_schema");
  }

  @TenantScoped(Permission.MODEL_EDIT)
  public String asAdministrator() {
    return ask("select current_user");
  }

  @TenantScoped(Permission.RUN_READ)
  public String runsOf(String schema) {
    return ask("select count(*) from " + schema + ".run");
  }

  /** Calls another service for another tenant, inside the same transaction. */
  @TenantScoped(Permission.RUN_READ)
  public String seenAs(Caller other) {
    return Callers.call(other, another::seenAs);
  }

  public String withoutScope() {
    return ask("select current_user || ' in ' || coalesce(current_schema, 'no schema')");
  }

  private String ask(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
