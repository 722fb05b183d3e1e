package dev.kaizen.tenantadmin.store;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import dev.kaizen.tenantadmin.NewTenant;
import dev.kaizen.tenantadmin.Newcomer;
import dev.kaizen.tenantadmin.PlatformAct;
import dev.kaizen.tenantadmin.Tenant;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcTenantDirectory implements TenantDirectory {
  private static final String TENANT =
      "select slug, name, status, coalesce('its schema could not be migrated: ' || migration_error,"
          + " reason) as reason, created_at, changed_at from control.tenant ";

  /** Outside every tenant; the login role may read the directory. */
  @Resource(lookup = "jdbc/kaizen-dispatch")
  private DataSource dataSource;

  /** Makes tenants; nothing else uses it. */
  @Resource(lookup = "jdbc/kaizen-owner")
  private DataSource owner;

  @Override
  public Page<Tenant> page(PageRequest page) {
    List<String> after = page.after(1);
    List<Tenant> found =
        reading()
            .rows(
                TENANT + "where slug > ? order by slug limit ?",
                JdbcTenantDirectory::tenant,
                after == null ? "" : after.getFirst(),
                page.limit() + 1);
    return cut(found, page, tenant -> PageRequest.cursorOf(tenant.slug()));
  }

  @Override
  public Optional<Tenant> find(String slug) {
    return reading().row(TENANT + "where slug = ?", JdbcTenantDirectory::tenant, slug);
  }

  @Override
  public Page<PlatformAct> acts(String slug, PageRequest page) {
    List<String> after = page.after(1);
    List<PlatformAct> found =
        reading()
            .rows(
                "select id, at, actor, act, slug, detail from control.platform_act"
                    + " where slug = ? and id < ? order by id desc limit ?",
                row ->
                    new PlatformAct(
                        row.getLong("id"),
                        Statements.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("slug"),
                        row.getString("detail")),
                slug,
                after == null ? Long.MAX_VALUE : id(after.getFirst()),
                page.limit() + 1);
    return cut(found, page, act -> PageRequest.cursorOf(act.id()));
  }

  @Override
  public boolean enter(NewTenant tenant, List<String> steps) {
    String place = "tenant_" + tenant.slug().replace('-', '_');
    Newcomer first = tenant.administrator();
    int entered =
        writing()
            .change(
                "insert into control.tenant as t (slug, name, schema_name, role_name, status,"
                    + " requested_by, administrator)"
                    + " select ?, ?, ?, ?, 'provisioning', ?, ?::text[]"
                    // The name of a tenant that was deleted is never given again: old tokens
                    // and old papers name it.
                    + " where not exists (select from control.tenant_certificate where slug = ?)"
                    + " on conflict (slug) do update set name = excluded.name, reason = null,"
                    + " status = 'provisioning', changed_at = clock_timestamp(),"
                    + " requested_by = excluded.requested_by,"
                    + " administrator = excluded.administrator"
                    + " where t.status in ('provisioning', 'failed')",
                tenant.slug(),
                tenant.name(),
                place,
                place,
                tenant.requestedBy(),
                first == null
                    ? null
                    : List.of(first.username(), first.email(), first.firstName(), first.lastName()),
                tenant.slug());
    if (entered == 1) {
      for (int i = 0; i < steps.size(); i++) {
        writing()
            .change(
                "insert into control.provisioning_step (slug, step, place, status)"
                    + " values (?, ?, ?, 'pending') on conflict do nothing",
                tenant.slug(),
                steps.get(i),
                i);
      }
    }
    return entered == 1;
  }

  @Override
  public List<NewTenant> unfinished() {
    return reading()
        .rows(
            "select slug, name, requested_by, administrator"
                + " from control.tenant t where status = 'provisioning' and requested_by is not null"
                + " order by changed_at",
            row ->
                new NewTenant(
                    row.getString(1), row.getString(2), administrator(row), row.getString(3)));
  }

  private static @Nullable Newcomer administrator(ResultSet row) throws SQLException {
    Array found = row.getArray("administrator");
    if (found == null) {
      return null;
    }
    String[] of = (String[]) found.getArray();
    return new Newcomer(of[0], of[1], of[2], of[3]);
  }

  private static Tenant tenant(ResultSet row) throws SQLException {
    return new Tenant(
        row.getString("slug"),
        row.getString("name"),
        Tenant.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getString("reason"),
        Statements.instant(row, "created_at"),
        Statements.instant(row, "changed_at"));
  }

  private static <T> Page<T> cut(List<T> found, PageRequest page, Function<T, String> cursor) {
    boolean more = found.size() > page.limit();
    List<T> items = more ? found.subList(0, page.limit()) : found;
    return new Page<>(items, more ? cursor.apply(items.getLast()) : null);
  }

  private static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "cursor is not one of this list", e);
    }
  }

  private Statements reading() {
    return new Statements(dataSource, "The directory of tenants");
  }

  private Statements writing() {
    return new Statements(owner, "The directory of tenants");
  }
}
