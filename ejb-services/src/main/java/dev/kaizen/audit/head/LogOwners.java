package dev.kaizen.audit.head;

import dev.kaizen.shared.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** The tenants that have a log to sign: the directory names them and no more. */
@ApplicationScoped
public class LogOwners {
  @Resource(lookup = "jdbc/kaizen-dispatch")
  private DataSource dataSource;

  public List<String> slugs() {
    return new Statements(dataSource, "The directory of tenants")
        .rows(
            "select slug from control.tenant where status = 'active' order by slug",
            row -> row.getString(1));
  }
}
