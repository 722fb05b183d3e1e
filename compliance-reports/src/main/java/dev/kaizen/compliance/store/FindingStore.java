package dev.kaizen.compliance.store;

import dev.kaizen.compliance.finding.Finding;
import dev.kaizen.compliance.finding.Finding.Acceptance;
import dev.kaizen.compliance.finding.Finding.Status;
import dev.kaizen.compliance.finding.FindingFilter;
import dev.kaizen.compliance.finding.Severity;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Findings, and who owns which control, in the caller's transaction. */
public final class FindingStore {
  private static final int MOST_LIVE = 10_000;

  private final Statements sql;

  FindingStore(DataSource dataSource) {
    sql = new Statements(dataSource, "The findings");
  }

  /** False when the item has a live finding already. */
  public boolean add(Finding f, String key) {
    return sql.change(
            "insert into finding (id, control, item_key, item, problem, severity, status, owner,"
                + " due_at, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (control, item_key) where status <> 'RESOLVED' do nothing",
            f.id(),
            f.control(),
            key,
            JsonText.canonical(f.item()),
            f.problem(),
            f.severity(),
            f.status(),
            f.owner(),
            f.dueAt(),
            f.openedAt())
        == 1;
  }

  public List<Finding> live(String control) {
    return sql.rows(
        "select * from finding where control = ? and status <> 'RESOLVED' order by id limit ?",
        FindingStore::finding,
        control,
        MOST_LIVE);
  }

  public Optional<Finding> find(UUID id) {
    return sql.row("select * from finding where id = ?", FindingStore::finding, id);
  }

  /** Live ones by their limit; resolved ones, newest first, come after them. */
  public Page<Finding> page(FindingFilter filter, PageRequest page) {
    List<String> after = page.after(3);
    List<Finding> found =
        sql.rows(
            """
            select * from (
              select *, (status = 'RESOLVED')::int as done,
                case when status = 'RESOLVED' then extract(epoch from -(resolved_at - 'epoch'::timestamptz))
                  else extract(epoch from due_at) end as place
              from finding
              where (?::boolean is null or (status <> 'RESOLVED') = ?)
                and (?::text is null or status = ?) and (?::text is null or control = ?)
                and (?::text is null or owner = ?)) f
            where ?::int is null or (done, place, id) > (?::int, ?::numeric, ?::uuid)
            order by done, place, id limit ?
            """,
            FindingStore::finding,
            filter.live(),
            filter.live(),
            word(filter.status()),
            word(filter.status()),
            filter.control(),
            filter.control(),
            filter.owner(),
            filter.owner(),
            after == null ? null : PageRequest.read(after.get(0), Integer::valueOf),
            after == null ? null : PageRequest.read(after.get(0), Integer::valueOf),
            after == null ? null : PageRequest.read(after.get(1), BigDecimal::new),
            after == null ? null : PageRequest.read(after.get(2), UUID::fromString),
            page.limit() + 1);
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    Finding last = found.get(page.limit() - 1);
    return new Page<>(found.subList(0, page.limit()), cursor(last));
  }

  public boolean resolve(UUID id, Instant at) {
    return sql.change(
            "update finding set status = 'RESOLVED', resolved_at = ?, revision = revision + 1"
                + " where id = ? and status <> 'RESOLVED'",
            at,
            id)
        == 1;
  }

  /** What is wrong with the item by now. */
  public void word(UUID id, String problem) {
    sql.change("update finding set problem = ? where id = ?", problem, id);
  }

  /** False when somebody was quicker. */
  public boolean plan(UUID id, String owner, Instant dueAt, String plan, int revision) {
    return sql.change(
            "update finding set status = case when status = 'OPEN' then 'IN_WORK' else status end,"
                + " owner = ?, due_at = ?, plan = ?, revision = revision + 1"
                + " where id = ? and revision = ? and status <> 'RESOLVED'",
            owner,
            dueAt,
            plan,
            id,
            revision)
        == 1;
  }

  /** False when somebody was quicker. */
  public boolean accept(UUID id, Acceptance acceptance, int revision) {
    return sql.change(
            "update finding set status = 'ACCEPTED', accepted_by = ?, accepted_at = ?,"
                + " accepted_until = ?, accepted_why = ?, revision = revision + 1"
                + " where id = ? and revision = ? and status <> 'RESOLVED'",
            acceptance.by(),
            acceptance.at(),
            acceptance.until(),
            acceptance.reason(),
            id,
            revision)
        == 1;
  }

  /** What was borne until now is open again. */
  public void endAcceptances(Instant now) {
    sql.change(
        "update finding set status = case when plan = '' then 'OPEN' else 'IN_WORK' end,"
            + " revision = revision + 1 where status = 'ACCEPTED' and accepted_until <= ?",
        now);
  }

  public Optional<String> ownerOf(String control) {
    return sql.row(
        "select owner from control_owner where control = ?", row -> row.getString(1), control);
  }

  public Map<String, String> owners() {
    Map<String, String> owners = new TreeMap<>();
    sql.rows(
        "select control, owner from control_owner",
        row -> owners.put(row.getString(1), row.getString(2)));
    return owners;
  }

  public void own(String control, String owner, String by, Instant at) {
    sql.change(
        "insert into control_owner values (?, ?, ?, ?) on conflict (control) do update"
            + " set owner = excluded.owner, set_by = excluded.set_by, set_at = excluded.set_at",
        control,
        owner,
        by,
        at);
  }

  private static String cursor(Finding last) {
    Instant resolved = last.resolvedAt();
    Instant place = resolved == null ? last.dueAt() : resolved;
    String seconds =
        "%s%d.%06d"
            .formatted(
                resolved == null ? "" : "-", place.getEpochSecond(), place.getNano() / 1_000);
    return PageRequest.cursorOf(resolved == null ? 0 : 1, seconds, last.id());
  }

  private static @Nullable String word(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  @SuppressWarnings("unchecked") // written by add: an object
  private static Finding finding(ResultSet row) throws SQLException {
    String acceptedBy = row.getString("accepted_by");
    return new Finding(
        row.getObject("id", UUID.class),
        row.getString("control"),
        (Map<String, Object>)
            java.util.Objects.requireNonNull(JsonText.parse(row.getString("item"))),
        row.getString("problem"),
        Severity.valueOf(row.getString("severity")),
        Status.valueOf(row.getString("status")),
        row.getString("owner"),
        Statements.instant(row, "due_at"),
        row.getString("plan"),
        Statements.instant(row, "opened_at"),
        Statements.instantOrNull(row, "resolved_at"),
        acceptedBy == null
            ? null
            : new Acceptance(
                acceptedBy,
                Statements.instant(row, "accepted_at"),
                Statements.instant(row, "accepted_until"),
                row.getString("accepted_why")),
        row.getInt("revision"));
  }
}
