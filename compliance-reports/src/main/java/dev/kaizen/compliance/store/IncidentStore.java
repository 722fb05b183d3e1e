package dev.kaizen.compliance.store;

import dev.kaizen.compliance.incident.Incident;
import dev.kaizen.compliance.incident.Incident.Closure;
import dev.kaizen.compliance.incident.Incident.Notification;
import dev.kaizen.compliance.incident.IncidentNote;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Incidents and their timelines, in the caller's transaction. */
public final class IncidentStore {
  private final Statements sql;

  IncidentStore(DataSource dataSource) {
    sql = new Statements(dataSource, "The incidents");
  }

  public void add(Incident i) {
    sql.change(
        "insert into incident (id, title, level, personal_data, detected_at, opened_by, opened_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        i.id(),
        i.title(),
        i.level(),
        i.personalData(),
        i.detectedAt(),
        i.openedBy(),
        i.openedAt());
  }

  public Optional<Incident> find(UUID id) {
    return sql.row("select * from incident where id = ?", IncidentStore::incident, id);
  }

  /** The open ones first; of each, what was detected last. */
  public Page<Incident> page(PageRequest page) {
    List<String> after = page.after(3);
    Instant detected = after == null ? null : PageRequest.read(after.get(1), Instant::parse);
    List<Incident> found =
        sql.rows(
            """
            select * from (select *, (closed_at is not null)::int as done from incident) i
            where ?::int is null or done > ?::int
              or (done = ?::int and (detected_at, id) < (?::timestamptz, ?::uuid))
            order by done, detected_at desc, id desc limit ?
            """,
            IncidentStore::incident,
            after == null ? null : PageRequest.read(after.get(0), Integer::valueOf),
            after == null ? null : PageRequest.read(after.get(0), Integer::valueOf),
            after == null ? null : PageRequest.read(after.get(0), Integer::valueOf),
            detected,
            after == null ? null : PageRequest.read(after.get(2), UUID::fromString),
            page.limit() + 1);
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    Incident last = found.get(page.limit() - 1);
    return new Page<>(
        found.subList(0, page.limit()),
        PageRequest.cursorOf(last.isOpen() ? 0 : 1, last.detectedAt(), last.id()));
  }

  /** The incident's row is locked first, so that two lines never get one number. */
  public IncidentNote note(UUID incident, Instant at, String by, String text) {
    sql.row("select id from incident where id = ? for update", row -> true, incident);
    int seq =
        sql.row(
                "select coalesce(max(seq), 0) + 1 from incident_note where incident = ?",
                row -> row.getInt(1),
                incident)
            .orElse(1);
    sql.change(
        "insert into incident_note (incident, seq, at, by_person, text) values (?, ?, ?, ?, ?)",
        incident,
        seq,
        at,
        by,
        text);
    return new IncidentNote(seq, at, by, text);
  }

  public Page<IncidentNote> notes(UUID incident, PageRequest page) {
    List<String> after = page.after(1);
    List<IncidentNote> found =
        sql.rows(
            "select seq, at, by_person, text from incident_note where incident = ? and seq > ?"
                + " order by seq limit ?",
            row ->
                new IncidentNote(
                    row.getInt("seq"),
                    Statements.instant(row, "at"),
                    row.getString("by_person"),
                    row.getString("text")),
            incident,
            after == null ? 0 : PageRequest.read(after.getFirst(), Integer::valueOf),
            page.limit() + 1);
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    return new Page<>(
        found.subList(0, page.limit()), PageRequest.cursorOf(found.get(page.limit() - 1).seq()));
  }

  /** False when it was decided before. */
  public boolean decide(UUID id, Notification n) {
    return sql.change(
            "update incident set decided_by = ?, decided_at = ?, told_at = ?, reference = ?, why = ?"
                + " where id = ? and decided_at is null",
            n.by(),
            n.at(),
            n.toldAt(),
            n.reference(),
            n.why(),
            id)
        == 1;
  }

  /** False when it was closed before. */
  public boolean close(UUID id, Closure c) {
    return sql.change(
            "update incident set closed_by = ?, closed_at = ?, cause = ?, lessons = ?"
                + " where id = ? and closed_at is null",
            c.by(),
            c.at(),
            c.cause(),
            c.lessons(),
            id)
        == 1;
  }

  private static Incident incident(ResultSet row) throws SQLException {
    @Nullable Instant decided = Statements.instantOrNull(row, "decided_at");
    @Nullable Instant closed = Statements.instantOrNull(row, "closed_at");
    return new Incident(
        row.getObject("id", UUID.class),
        row.getString("title"),
        Incident.Level.valueOf(row.getString("level")),
        row.getBoolean("personal_data"),
        Statements.instant(row, "detected_at"),
        row.getString("opened_by"),
        Statements.instant(row, "opened_at"),
        decided == null
            ? null
            : new Notification(
                row.getString("decided_by"),
                decided,
                Statements.instantOrNull(row, "told_at"),
                row.getString("reference"),
                row.getString("why")),
        closed == null
            ? null
            : new Closure(
                row.getString("closed_by"),
                closed,
                row.getString("cause"),
                row.getString("lessons")));
  }
}
