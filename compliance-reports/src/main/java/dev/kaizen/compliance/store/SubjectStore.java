package dev.kaizen.compliance.store;

import dev.kaizen.compliance.privacy.SubjectPlace;
import dev.kaizen.compliance.privacy.SubjectRequest;
import dev.kaizen.compliance.privacy.SubjectRequest.Closure;
import dev.kaizen.compliance.privacy.SubjectRequest.Proposal;
import dev.kaizen.compliance.privacy.SubjectRequest.Search;
import dev.kaizen.compliance.privacy.SubjectRequest.Status;
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

/** What people asked about their data, and where they are named; in the caller's transaction. */
public final class SubjectStore {
  private final Statements sql;

  SubjectStore(DataSource dataSource) {
    sql = new Statements(dataSource, "The requests of data subjects");
  }

  /** A request without its subject, which is sealed. */
  public record Row(SubjectRequest request, byte @Nullable [] sealed) {}

  public void add(SubjectRequest r, byte[] sealed) {
    sql.change(
        "insert into subject_request (id, kind, sealed, verified, received_at, due_at, opened_by,"
            + " opened_at, status) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        r.id(),
        r.kind(),
        sealed,
        r.verified(),
        r.receivedAt(),
        r.dueAt(),
        r.openedBy(),
        r.openedAt(),
        r.status());
  }

  public Optional<Row> find(UUID id) {
    return sql.row("select * from subject_request where id = ?", SubjectStore::request, id);
  }

  /** As {@link #find}; nobody else changes it before the transaction ends. */
  public Optional<Row> locked(UUID id) {
    return sql.row(
        "select * from subject_request where id = ? for update", SubjectStore::request, id);
  }

  /** The open ones first, what is due first on top. */
  public Page<Row> page(PageRequest page) {
    List<String> after = page.after(3);
    @Nullable Integer done =
        after == null ? null : PageRequest.read(after.get(0), Integer::valueOf);
    List<Row> found =
        sql.rows(
            """
            select * from (select *, (closed_at is not null)::int as done from subject_request) r
            where ?::int is null or (done, due_at, id) > (?::int, ?::timestamptz, ?::uuid)
            order by done, due_at, id limit ?
            """,
            SubjectStore::request,
            done,
            done,
            after == null ? null : PageRequest.read(after.get(1), Instant::parse),
            after == null ? null : PageRequest.read(after.get(2), UUID::fromString),
            page.limit() + 1);
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    SubjectRequest last = found.get(page.limit() - 1).request();
    return new Page<>(
        found.subList(0, page.limit()),
        PageRequest.cursorOf(last.isOpen() ? 0 : 1, last.dueAt(), last.id()));
  }

  /** Keeps what may change: the time limit, the proposal, the state and the end. */
  public void update(SubjectRequest r) {
    Proposal proposal = r.proposal();
    Closure closure = r.closure();
    sql.change(
        """
        update subject_request set due_at = ?, extended_why = ?, proposed_by = ?, proposed_at = ?,
          confirmed_by = ?, confirmed_at = ?, status = ?, outcome = ?, closed_by = ?, closed_at = ?,
          revision = revision + 1
        where id = ?
        """,
        r.dueAt(),
        r.extendedWhy(),
        proposal == null ? null : proposal.by(),
        proposal == null ? null : proposal.at(),
        proposal == null ? null : proposal.confirmedBy(),
        proposal == null ? null : proposal.confirmedAt(),
        r.status(),
        closure == null ? null : closure.outcome(),
        closure == null ? null : closure.by(),
        closure == null ? null : closure.at(),
        r.id());
  }

  public void searching(UUID id) {
    sql.change("update subject_request set search = 'RUNNING' where id = ?", id);
  }

  public void searched(UUID id, Search.State state, Instant at, boolean more) {
    sql.change(
        "update subject_request set search = ?, searched_at = ?, more = ? where id = ?",
        state,
        at,
        more,
        id);
  }

  /** What the last search found and nobody keeps. */
  public void forgetPlaces(UUID id) {
    sql.change("delete from subject_place where request = ? and keep_why is null", id);
  }

  /** Those to be decided on first, and of these what is mended by hand; the newest on top. */
  public Page<SubjectPlace> places(UUID id, PageRequest page) {
    List<String> after = page.after(4);
    @Nullable Integer kept =
        after == null ? null : PageRequest.read(after.get(0), Integer::valueOf);
    List<SubjectPlace> found =
        sql.rows(
            """
            select * from (
              select *, (keep_why is not null)::int as kept,
                array_position(array['BY_HAND', 'RUN', 'REQUEST', 'DOCUMENT', 'ASSESSMENT'], kind)
                  as rank,
                coalesce(floor(extract(epoch from at)), 0)::bigint as moment
              from subject_place where request = ?) p
            where ?::int is null or (kept, rank, -moment, id) > (?::int, ?::int, -?::bigint, ?)
            order by kept, rank, -moment, id limit ?
            """,
            SubjectStore::place,
            id,
            kept,
            kept,
            after == null ? null : PageRequest.read(after.get(1), Integer::valueOf),
            after == null ? null : PageRequest.read(after.get(2), Long::valueOf),
            after == null ? null : after.get(3),
            page.limit() + 1);
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    SubjectPlace last = found.get(page.limit() - 1);
    return new Page<>(
        found.subList(0, page.limit()),
        PageRequest.cursorOf(
            last.isKept() ? 1 : 0,
            rank(last.kind()),
            last.at() == null ? 0 : last.at().getEpochSecond(),
            last.id()));
  }

  private static int rank(SubjectPlace.Kind kind) {
    return switch (kind) {
      case BY_HAND -> 1;
      case RUN -> 2;
      case REQUEST -> 3;
      case DOCUMENT -> 4;
      case ASSESSMENT -> 5;
    };
  }

  /** All that are not kept. */
  public List<SubjectPlace> open(UUID id) {
    return sql.rows(
        "select * from subject_place where request = ? and keep_why is null order by kind, id",
        SubjectStore::place,
        id);
  }

  /** What is kept, as it is named where a person is not: by what it is and its id. */
  public List<String> kept(UUID id) {
    return sql.rows(
        "select case kind when 'BY_HAND' then id else lower(kind) || ' ' || id end"
            + " from subject_place where request = ? and keep_why is not null order by kind, id"
            + " limit 30",
        row -> row.getString(1),
        id);
  }

  /** False when there is no such place. */
  public boolean keep(
      UUID request, SubjectPlace.Kind kind, String id, @Nullable String why, @Nullable String by) {
    return sql.change(
            "update subject_place set keep_why = ?, kept_by = ?"
                + " where request = ? and kind = ? and id = ?",
            why,
            by,
            request,
            kind,
            id)
        == 1;
  }

  /** False when it is gone already; WRONG_STATE when it is on hold or has not ended. */
  public boolean dispose(SubjectPlace place, String cause) {
    String function =
        switch (place.kind()) {
          case RUN -> "dispose_run";
          case REQUEST -> "dispose_request";
          case DOCUMENT -> "dispose_document";
          case ASSESSMENT -> "dispose_assessment";
          case BY_HAND ->
              throw new IllegalArgumentException("Not erased by the platform: " + place.id());
        };
    return sql.row(
            "select " + function + "(?, ?)",
            row -> row.getBoolean(1),
            UUID.fromString(place.id()),
            cause)
        .orElse(false);
  }

  /** What was kept to answer a repeated call, and what was sent to others, where it names them. */
  public void disposeAnswers(String pattern) {
    sql.change("delete from idempotency_key where names(body, ?)", pattern);
    sql.change("delete from webhook_delivery where names(body, ?)", pattern);
  }

  /** Destroys who asked, and the list of places. */
  public void forget(UUID id) {
    sql.row("select dispose_subject(?)", row -> true, id);
  }

  private static Row request(ResultSet row) throws SQLException {
    @Nullable Instant proposed = Statements.instantOrNull(row, "proposed_at");
    @Nullable Instant closed = Statements.instantOrNull(row, "closed_at");
    return new Row(
        new SubjectRequest(
            row.getObject("id", UUID.class),
            SubjectRequest.Kind.valueOf(row.getString("kind")),
            null,
            row.getString("verified"),
            Statements.instant(row, "received_at"),
            Statements.instant(row, "due_at"),
            row.getString("extended_why"),
            row.getString("opened_by"),
            Statements.instant(row, "opened_at"),
            new Search(
                Search.State.valueOf(row.getString("search")),
                Statements.instantOrNull(row, "searched_at"),
                row.getBoolean("more")),
            proposed == null
                ? null
                : new Proposal(
                    row.getString("proposed_by"),
                    proposed,
                    row.getString("confirmed_by"),
                    Statements.instantOrNull(row, "confirmed_at")),
            closed == null
                ? null
                : new Closure(row.getString("closed_by"), closed, row.getString("outcome")),
            Status.valueOf(row.getString("status")),
            row.getInt("revision")),
        row.getBytes("sealed"));
  }

  private static SubjectPlace place(ResultSet row) throws SQLException {
    return new SubjectPlace(
        SubjectPlace.Kind.valueOf(row.getString("kind")),
        row.getString("id"),
        row.getString("title"),
        row.getString("found_in"),
        Statements.instantOrNull(row, "at"),
        row.getString("keep_why"),
        row.getString("kept_by"));
  }
}
