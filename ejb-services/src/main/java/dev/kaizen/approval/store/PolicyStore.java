package dev.kaizen.approval.store;

import dev.kaizen.approval.PolicyVersion;
import dev.kaizen.approval.policy.Policy;
import dev.kaizen.approval.policy.PolicyStatus;
import dev.kaizen.approval.policy.TermsCodec;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tenant's policies with all their versions. */
public final class PolicyStore {
  private final Statements sql;

  PolicyStore(DataSource dataSource) {
    sql = new Statements(dataSource, "The approval policies");
  }

  /** The active versions. */
  public List<Policy> active() {
    return sql.rows(
        "select * from approval_policy where status = 'active' order by name",
        row -> version(row).policy());
  }

  /** The newest version of each name. */
  public Page<PolicyVersion> list(PageRequest page) {
    List<String> after = page.after(1);
    @Nullable String last = after == null ? null : after.getFirst();
    List<PolicyVersion> found =
        sql.rows(
            "select distinct on (name) * from approval_policy where ?::text is null or name > ?"
                + " order by name, version desc limit ?",
            PolicyStore::version,
            last,
            last,
            page.limit() + 1);
    boolean more = found.size() > page.limit();
    List<PolicyVersion> shown = more ? found.subList(0, page.limit()) : found;
    return new Page<>(shown, more ? PageRequest.cursorOf(shown.getLast().policy().name()) : null);
  }

  /** All versions of a name, newest first. */
  public List<PolicyVersion> versions(String name) {
    return sql.rows(
        "select * from approval_policy where name = ? order by version desc limit 200",
        PolicyStore::version,
        name);
  }

  /** Held until the transaction ends. */
  public Optional<PolicyVersion> lock(String name, int version) {
    return sql.row(
        "select * from approval_policy where name = ? and version = ? for update",
        PolicyStore::version,
        name,
        version);
  }

  /** Held for the caller until the transaction ends: who drafts the same name waits. */
  public int nextVersion(String name) {
    sql.row(
        "select pg_advisory_xact_lock(hashtextextended(current_schema() || '/policy/' || ?, 0))",
        row -> true,
        name);
    return sql.row(
            "select coalesce(max(version), 0) + 1 from approval_policy where name = ?",
            row -> row.getInt(1),
            name)
        .orElse(1);
  }

  public void add(PolicyVersion v) {
    Policy p = v.policy();
    sql.change(
        "insert into approval_policy (name, version, title, condition, priority, terms, status,"
            + " created_by, created_at) values (?, ?, ?, ?, ?, ?, 'draft', ?, ?)",
        p.name(),
        p.version(),
        p.title(),
        p.when(),
        p.priority(),
        TermsCodec.write(p.terms()),
        v.createdBy(),
        v.createdAt());
  }

  /** Makes the version the only active one of its name. */
  public void activate(String name, int version, String by, Instant at) {
    retire(name, by);
    sql.change(
        "update approval_policy set status = 'active', activated_by = ?, activated_at = ? where name"
            + " = ? and version = ?",
        by,
        at,
        name,
        version);
  }

  /** Whether a version was active. */
  public boolean retire(String name, String by) {
    return sql.change(
            "update approval_policy set status = 'retired', retired_by = ? where name = ? and status"
                + " = 'active'",
            by,
            name)
        > 0;
  }

  private static PolicyVersion version(ResultSet row) throws SQLException {
    return new PolicyVersion(
        new Policy(
            row.getString("name"),
            row.getInt("version"),
            row.getString("title"),
            row.getString("condition"),
            row.getInt("priority"),
            TermsCodec.read(row.getString("terms"))),
        PolicyStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getString("created_by"),
        Statements.instant(row, "created_at"),
        row.getString("activated_by"),
        Statements.instantOrNull(row, "activated_at"));
  }
}
