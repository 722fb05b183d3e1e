package dev.kaizen.tenantadmin.store;

import dev.kaizen.database.Migrator;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenantadmin.Tenant;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class JdbcTenantDirectory implements TenantDirectory {
  /** Outside every tenant; the login role may read the directory. */
  @Resource(lookup = "jdbc/kaizen-dispatch")
  private DataSource dataSource;

  /** Makes schemas and roles; nothing else uses it. */
  @Resource(lookup = "jdbc/kaizen-owner")
  private DataSource owner;

  @Override
  public Page<Tenant> page(PageRequest page) {
    List<String> after = page.after(1);
    List<Tenant> found = query("slug > ?", after == null ? "" : after.getFirst(), page.limit() + 1);
    boolean more = found.size() > page.limit();
    List<Tenant> items = more ? found.subList(0, page.limit()) : found;
    return new Page<>(items, more ? PageRequest.cursorOf(items.getLast().slug()) : null);
  }

  @Override
  public Optional<Tenant> find(String slug) {
    return query("slug = ?", slug, 1).stream().findFirst();
  }

  @Override
  public void provision(String slug, String name) {
    new Migrator(owner).provision(new TenantSchema(slug), name);
  }

  private List<Tenant> query(String condition, String value, int limit) {
    String sql =
        "select slug, name, status, created_at from control.tenant where %s order by slug limit ?"
            .formatted(condition);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, value);
      query.setInt(2, limit);
      List<Tenant> found = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(
              new Tenant(
                  row.getString(1),
                  row.getString(2),
                  Tenant.Status.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                  row.getObject(4, OffsetDateTime.class).toInstant()));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "The directory could not be reached", e);
    }
  }
}
