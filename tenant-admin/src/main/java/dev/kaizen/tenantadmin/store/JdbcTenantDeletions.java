package dev.kaizen.tenantadmin.store;

import dev.kaizen.shared.Statements;
import dev.kaizen.tenantadmin.Tenant;
import dev.kaizen.tenantadmin.deletion.Deletion;
import dev.kaizen.tenantadmin.deletion.TenantDeletions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class JdbcTenantDeletions implements TenantDeletions {
  /** The transaction may have taken the tenant's role, which has no right here. */
  private static final String AS_THE_SERVER = "select set_config('role', 'none', true)";

  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Override
  public Optional<Deletion> find(String slug) {
    return sql()
        .row(
            "select reason, requested_by, requested_at, was, confirmed_by, confirmed_at, due_at,"
                + " error from control.tenant_deletion where slug = ?",
            row ->
                new Deletion(
                    slug,
                    row.getString("reason"),
                    row.getString("requested_by"),
                    Statements.instant(row, "requested_at"),
                    Tenant.Status.valueOf(row.getString("was").toUpperCase(Locale.ROOT)),
                    row.getString("confirmed_by"),
                    Statements.instantOrNull(row, "confirmed_at"),
                    Statements.instantOrNull(row, "due_at"),
                    row.getString("error")),
            slug);
  }

  @Override
  public boolean add(Deletion deletion) {
    return asServer()
            .change(
                "insert into control.tenant_deletion (slug, reason, requested_by, requested_at, was)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing",
                deletion.slug(),
                deletion.reason(),
                deletion.requestedBy(),
                deletion.requestedAt(),
                deletion.was().name().toLowerCase(Locale.ROOT))
        == 1;
  }

  @Override
  public boolean confirm(String slug, String who, Instant at, Instant due) {
    return asServer()
            .change(
                "update control.tenant_deletion set confirmed_by = ?, confirmed_at = ?, due_at = ?"
                    + " where slug = ? and confirmed_by is null",
                who,
                at,
                due,
                slug)
        == 1;
  }

  @Override
  public boolean remove(String slug) {
    // With evidence the destruction has begun.
    return asServer()
            .change("delete from control.tenant_deletion where slug = ? and evidence is null", slug)
        == 1;
  }

  @Override
  public void note(String slug, String who, String act, String detail) {
    asServer()
        .change(
            "insert into control.platform_act (actor, act, slug, detail) values (?, ?, ?, ?)",
            who,
            act,
            slug,
            detail);
  }

  @Override
  public List<String> due(Instant now) {
    return sql()
        .rows(
            "select slug from control.tenant_deletion where due_at <= ? order by due_at",
            row -> row.getString(1),
            now);
  }

  private Statements asServer() {
    sql().row(AS_THE_SERVER, row -> 1);
    return sql();
  }

  private Statements sql() {
    return new Statements(dataSource, "The deletions of tenants");
  }
}
