package dev.kaizen.compliance;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tenants whose scheduled work is due. Reads the directory, which names tenants and no more.
 */
@ApplicationScoped
class ActiveTenants {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  List<String> slugs() {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select slug from control.tenant where status = 'active' order by slug");
        var rows = query.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new KaizenException(
          ErrorCode.INTERNAL, "The directory of tenants could not be read", e);
    }
  }
}
