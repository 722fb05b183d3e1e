package dev.kaizen.compliance.store;

import dev.kaizen.compliance.register.RegisterEntry;
import dev.kaizen.compliance.register.RegisterKind;
import dev.kaizen.compliance.register.RegisterLine;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The register beside what it should tell of, in the caller's transaction. */
public final class RegisterStore {
  private static final String WORKFLOWS =
      "select distinct on (name) name, title from workflow_version where status = 'published'"
          + " and created_by <> 'kaizen:gallery' order by name, version desc";
  private static final String SUPPLIERS =
      "select name, model as title from model_connection where base_url is not null";
  private static final String KNOWLEDGE_BASES = "select name, title from knowledge_base";

  private final Statements sql;

  RegisterStore(DataSource dataSource) {
    sql = new Statements(dataSource, "The register");
  }

  public Page<RegisterLine> page(RegisterKind kind, PageRequest page) {
    List<String> after = page.after(1);
    String name = after == null ? null : after.getFirst();
    List<RegisterLine> found =
        sql.rows(
            lines(kind) + " where ?::text is null or s.name > ? order by s.name limit ?",
            row -> line(kind, row),
            kind,
            name,
            name,
            page.limit() + 1);
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    RegisterLine last = found.get(page.limit() - 1);
    return new Page<>(found.subList(0, page.limit()), PageRequest.cursorOf(last.name()));
  }

  public Optional<RegisterLine> find(RegisterKind kind, String name) {
    return sql.row(lines(kind) + " where s.name = ?", row -> line(kind, row), kind, name);
  }

  /**
   * Where the tenant's model connections lead, by name; those that stay on the server are not in
   * it.
   */
  public Map<String, String> modelHosts() {
    Map<String, String> hosts = new TreeMap<>();
    sql.rows(
        "select name, base_url from model_connection where base_url is not null",
        row -> hosts.put(row.getString(1), URI.create(row.getString(2)).getHost()));
    return hosts;
  }

  /** False when the entry is not the one that was read. */
  public boolean write(
      RegisterKind kind,
      String name,
      Map<String, String> facts,
      String by,
      Instant at,
      int revision) {
    String text = JsonText.canonical(facts);
    if (revision == 0) {
      return sql.change(
              "insert into register_entry (kind, name, facts, changed_by, changed_at)"
                  + " values (?, ?, ?, ?, ?) on conflict do nothing",
              kind,
              name,
              text,
              by,
              at)
          == 1;
    }
    return sql.change(
            "update register_entry set facts = ?, changed_by = ?, changed_at = ?,"
                + " accepted_by = null, accepted_at = null, revision = revision + 1"
                + " where kind = ? and name = ? and revision = ?",
            text,
            by,
            at,
            kind,
            name,
            revision)
        == 1;
  }

  /** False when the entry is not the one that was read. */
  public boolean accept(RegisterKind kind, String name, String by, Instant at, int revision) {
    return sql.change(
            "update register_entry set accepted_by = ?, accepted_at = ?, revision = revision + 1"
                + " where kind = ? and name = ? and revision = ?",
            by,
            at,
            kind,
            name,
            revision)
        == 1;
  }

  private static String lines(RegisterKind kind) {
    String subjects =
        switch (kind) {
          case WORKFLOW -> WORKFLOWS;
          case SUPPLIER -> SUPPLIERS;
          case KNOWLEDGE_BASE -> KNOWLEDGE_BASES;
        };
    return "select s.name, s.title, e.facts, e.revision, e.changed_by, e.changed_at, e.accepted_by,"
        + " e.accepted_at from ("
        + subjects
        + ") s left join register_entry e on e.kind = ? and e.name = s.name";
  }

  private static RegisterLine line(RegisterKind kind, ResultSet row) throws SQLException {
    return new RegisterLine(kind, row.getString("name"), row.getString("title"), entry(row));
  }

  @SuppressWarnings("unchecked") // written by write: texts by name
  private static @Nullable RegisterEntry entry(ResultSet row) throws SQLException {
    String facts = row.getString("facts");
    return facts == null
        ? null
        : new RegisterEntry(
            (Map<String, String>) Objects.requireNonNull(JsonText.parse(facts)),
            row.getInt("revision"),
            row.getString("changed_by"),
            Statements.instant(row, "changed_at"),
            row.getString("accepted_by"),
            Statements.instantOrNull(row, "accepted_at"));
  }
}
