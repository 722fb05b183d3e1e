package dev.kaizen.compliance.store;

import dev.kaizen.compliance.ClauseStatus.Attested;
import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.attestation.Attestation;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements with their files, in the caller's transaction. */
public final class AttestationStore {
  private static final String COLUMNS =
      "id, framework, clause, statement, valid_until, filename, media_type, size_bytes, sha256,"
          + " by_person, at, withdrawn_by, withdrawn_at, withdrawn_why";

  private final Statements sql;

  AttestationStore(DataSource dataSource) {
    sql = new Statements(dataSource, "The attestations");
  }

  public void add(Attestation a, byte[] content) {
    sql.change(
        "insert into attestation (id, framework, clause, statement, valid_until, filename,"
            + " media_type, size_bytes, sha256, content, by_person, at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        a.id(),
        a.framework(),
        a.clause(),
        a.statement(),
        a.validUntil(),
        a.filename(),
        a.mediaType(),
        a.size(),
        a.sha256(),
        content,
        a.by(),
        a.at());
  }

  public Optional<Attestation> find(UUID id) {
    return sql.row(
        "select " + COLUMNS + " from attestation where id = ?", AttestationStore::attestation, id);
  }

  public Optional<byte[]> content(UUID id) {
    return sql.row("select content from attestation where id = ?", row -> row.getBytes(1), id);
  }

  public Page<Attestation> page(PageRequest page) {
    List<String> after = page.after(2);
    Instant until = after == null ? null : PageRequest.read(after.getFirst(), Instant::parse);
    List<Attestation> found =
        sql.rows(
            "select "
                + COLUMNS
                + " from attestation where ?::timestamptz is null"
                + " or (valid_until, id) > (?::timestamptz, ?::uuid)"
                + " order by valid_until, id limit ?",
            AttestationStore::attestation,
            until,
            until,
            after == null ? null : PageRequest.read(after.getLast(), UUID::fromString),
            page.limit() + 1);
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    Attestation last = found.get(page.limit() - 1);
    return new Page<>(
        found.subList(0, page.limit()), PageRequest.cursorOf(last.validUntil(), last.id()));
  }

  /** What stood for the framework's clauses at that time; the one that ends last, of several. */
  public Map<String, Attested> inForce(Framework framework, Instant time) {
    Map<String, Attested> found = new HashMap<>();
    sql.rows(
        "select clause, statement, by_person, valid_until from attestation where framework = ?"
            + " and at <= ? and valid_until > ? and (withdrawn_at is null or withdrawn_at > ?)"
            + " order by valid_until, id",
        row ->
            found.put(
                row.getString("clause"),
                new Attested(
                    row.getString("statement"),
                    row.getString("by_person"),
                    Statements.instant(row, "valid_until"))),
        framework,
        time,
        time,
        time);
    return found;
  }

  /** False when it was withdrawn before. */
  public boolean withdraw(UUID id, String by, Instant at, String why) {
    return sql.change(
            "update attestation set withdrawn_by = ?, withdrawn_at = ?, withdrawn_why = ?"
                + " where id = ? and withdrawn_at is null",
            by,
            at,
            why,
            id)
        == 1;
  }

  private static Attestation attestation(ResultSet row) throws SQLException {
    @Nullable Instant withdrawn = Statements.instantOrNull(row, "withdrawn_at");
    return new Attestation(
        row.getObject("id", UUID.class),
        Framework.valueOf(row.getString("framework")),
        row.getString("clause"),
        row.getString("statement"),
        Statements.instant(row, "valid_until"),
        row.getString("filename"),
        row.getString("media_type"),
        row.getLong("size_bytes"),
        row.getString("sha256"),
        row.getString("by_person"),
        Statements.instant(row, "at"),
        withdrawn == null
            ? null
            : new Attestation.Withdrawal(
                row.getString("withdrawn_by"), withdrawn, row.getString("withdrawn_why")));
  }
}
