package dev.kaizen.tenantadmin.store;

import dev.kaizen.database.TenantRemoval;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.shared.Statements;
import dev.kaizen.tenantadmin.deletion.Certificate;
import dev.kaizen.tenantadmin.deletion.Remains;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

@ApplicationScoped
class JdbcRemains implements Remains {
  @Resource(lookup = "jdbc/kaizen-owner")
  private DataSource owner;

  @Override
  public Map<String, Object> evidence(String slug) {
    Optional<String> known =
        sql()
            .row(
                "select evidence from control.tenant_deletion where slug = ? and evidence is not null",
                row -> row.getString(1),
                slug);
    if (known.isPresent()) {
      return JsonText.parse(known.get()) instanceof Map<?, ?> told
          ? JsonValues.object(told)
          : Map.of();
    }
    Map<String, Object> found = look(new TenantSchema(slug).schema());
    sql()
        .change(
            "update control.tenant_deletion set evidence = ? where slug = ?",
            JsonText.canonical(found),
            slug);
    return found;
  }

  private Map<String, Object> look(String schema) {
    Map<String, Object> tables = new TreeMap<>();
    for (String table : tables(schema)) {
      tables.put(
          table,
          sql()
              .row("select count(*) from %s.%s".formatted(schema, table), row -> row.getLong(1))
              .orElseThrow());
    }
    Map<String, Object> evidence = new TreeMap<>();
    evidence.put("tables", tables);
    evidence.put("keys", List.of());
    if (tables.containsKey("tenant_key")) {
      evidence.put(
          "keys",
          sql()
              .rows(
                  "select id::text from %s.tenant_key order by id".formatted(schema),
                  row -> row.getString(1)));
    }
    if (tables.containsKey("audit_head")) {
      evidence.put(
          "auditHead",
          sql()
              .row(
                  "select seq, hash from %s.audit_head".formatted(schema),
                  row ->
                      Map.<String, Object>of(
                          "seq", row.getLong(1), "hash", HexFormat.of().formatHex(row.getBytes(2))))
              .orElseThrow());
    }
    return evidence;
  }

  private List<String> tables(String schema) {
    return sql()
        .rows(
            "select quote_ident(c.relname) from pg_catalog.pg_class c"
                + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = ? and c.relkind in ('r', 'p') order by 1",
            row -> row.getString(1),
            schema);
  }

  @Override
  public int removeQueued(String slug) {
    int removed = 0;
    for (String queue : List.of("scheduled_tasks", "background_task")) {
      removed +=
          sql()
              .change("delete from control." + queue + " where task_instance like ? || ':%'", slug);
    }
    return removed;
  }

  @Override
  public void removeSchema(String slug) {
    new TenantRemoval(owner).remove(new TenantSchema(slug));
  }

  @Override
  public void close(Certificate certificate, String who) {
    sql()
        .change(
            "with kept as (insert into control.tenant_certificate (slug, content, sha256)"
                + " values (?, ?, ?) returning slug, sha256),"
                + " told as (insert into control.platform_act (actor, act, slug, detail)"
                + " select ?, 'delete', slug, 'certificate sha256 ' || sha256 from kept)"
                + " delete from control.tenant where slug in (select slug from kept)",
            certificate.slug(),
            certificate.content(),
            certificate.sha256(),
            who);
  }

  @Override
  public void noteError(String slug, String error) {
    sql().change("update control.tenant_deletion set error = ? where slug = ?", error, slug);
  }

  @Override
  public Optional<Certificate> certificate(String slug) {
    return sql()
        .row(
            "select content, sha256 from control.tenant_certificate where slug = ?",
            row -> new Certificate(slug, row.getString(1), row.getString(2)),
            slug);
  }

  private Statements sql() {
    return new Statements(owner, "What is left of a tenant");
  }
}
