package dev.kaizen.compliance.store;

import dev.kaizen.shared.Statements;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Where a person is named. Each source is read whole, by its own statement, so that the longest is
 * one table's; a table of the tenant that can name a person has its line here.
 */
public final class SubjectPlaces {
  /** More than these are not listed at once. */
  public static final int MOST = 5_000;

  private static final List<String> SOURCES =
      List.of(
          run(
              "case when names(r.input, q.p) then 'input' when names(r.output, q.p) then 'output'"
                  + " when names(r.error, q.p) then 'error' when names(r.started_by, q.p)"
                  + " then 'started by' end",
              "run r"),
          run(
              "'steps'",
              "run r where exists (select 1 from run_event e where e.run_id = r.id"
                  + " and names(event_text(e.payload), q.p))"),
          request(
              "case when names(concat_ws(' ', a.title, a.question, a.reason, a.action, a.evidence,"
                  + " a.requested_by), q.p) then 'request for approval' end",
              "approval_request a"),
          request(
              "'decision'",
              "approval_request a where exists (select 1 from approval_decision d"
                  + " where d.request_id = a.id and names(d.comment || ' ' || d.edits, q.p))"),
          request(
              "'comment'",
              "approval_request a where exists (select 1 from approval_comment c"
                  + " where c.request_id = a.id and names(c.body, q.p))"),
          request(
              "'change'",
              "approval_request a where exists (select 1 from approval_change c"
                  + " where c.request_id = a.id and names(c.what, q.p))"),
          request(
              "'attached file'",
              "approval_request a where exists (select 1 from approval_attachment f"
                  + " where f.request_id = a.id and names(f.name, q.p))"),
          """
          select 'DOCUMENT', d.id::text, d.filename || ' in ' || d.knowledge_base,
            case when names(d.title || ' ' || d.filename, q.p) then 'title' else 'text' end,
            d.uploaded_at
          from q, document d
          where names(d.title || ' ' || d.filename, q.p) or exists (select 1 from chunk c
            where c.document_id = d.id and names(coalesce(c.heading, '') || ' ' || c.text, q.p))
          """,
          """
          select 'ASSESSMENT', a.id::text, 'Assessment of ' || a.control, 'items', a.assessed_at
          from q, assessment a where names(a.evidence, q.p)
          """,
          byHand(
              "'workflow:' || w.name || ':' || w.version",
              "'Workflow ' || w.name || ', version ' || w.version",
              "'definition'",
              "w.created_at",
              "workflow_version w where names(w.title || ' ' || w.definition, q.p)"),
          byHand(
              "'finding:' || f.id",
              "'Finding ' || f.control",
              "'item or plan'",
              "f.opened_at",
              "finding f where names(concat_ws(' ', f.item, f.problem, f.plan, f.accepted_why), q.p)"),
          byHand(
              "'incident:' || i.id",
              "'Incident ' || i.id",
              "'record or timeline'",
              "i.opened_at",
              "incident i where names(concat_ws(' ', i.title, i.why, i.cause, i.lessons), q.p)"
                  + " or exists (select 1 from incident_note n where n.incident = i.id"
                  + " and names(n.text, q.p))"),
          byHand(
              "'register:' || e.kind || ':' || e.name",
              "'Register: ' || e.name",
              "'facts'",
              "e.changed_at",
              "register_entry e where names(e.facts, q.p)"),
          byHand(
              "'attestation:' || a.id",
              "'Attestation for ' || a.clause",
              "'statement or file name'",
              "a.at",
              "attestation a where names(a.statement || ' ' || a.filename, q.p)"),
          byHand(
              "'policy:' || p.name || ':' || p.version",
              "'Approval policy ' || p.name || ', version ' || p.version",
              "'terms'",
              "p.created_at",
              "approval_policy p where names(concat_ws(' ', p.title, p.condition, p.terms), q.p)"),
          byHand(
              "'hold:' || h.id",
              "'Legal hold ' || h.id",
              "'reason'",
              "h.placed_at",
              "legal_hold h where names(concat_ws(' ', h.reason, h.released_why), q.p)"),
          byHand(
              "'mail:' || m.id",
              "'Mail that waits'",
              "'recipient or text'",
              "m.created_at",
              "outgoing_mail m where names(concat_ws(' ', m.recipient, m.subject, m.body), q.p)"),
          byHand(
              "'decisions'",
              "'Decisions on approvals, under the name of who took them'",
              "count(*) || ' decisions'",
              "max(d.at)",
              "approval_decision d where names(concat_ws(' ', d.decided_by, d.acting_for), q.p)"
                  + " having count(*) > 0"),
          byHand(
              "'audit-trail'",
              "'The audit trail'",
              "count(*) || ' entries'",
              "max(a.at)",
              "audit_entry a where names(concat_ws(' ', a.actor, a.subject_id, a.payload), q.p)"
                  + " having count(*) > 0"));

  private final Statements sql;

  SubjectPlaces(DataSource dataSource) {
    sql = new Statements(dataSource, "The places that name a person");
  }

  /** How many sources there are. */
  public static int sources() {
    return SOURCES.size();
  }

  /**
   * Adds what one source has to the list of the request.
   *
   * @param pattern a regular expression for the database's function {@code names}
   * @return whether there is more than fits
   */
  public boolean add(int source, UUID request, String pattern) {
    int added =
        sql.change(
            """
            with q as (select ?::text as p), hit (kind, id, title, found_in, at) as (%s)
            insert into subject_place (request, kind, id, title, found_in, at)
            select ?::uuid, kind, id, left(min(title), 300),
              string_agg(distinct found_in, ', ' order by found_in), min(at)
            from hit where found_in is not null group by kind, id limit ?
            on conflict (request, kind, id) do update set found_in = case
              when strpos(', ' || subject_place.found_in || ', ', ', ' || excluded.found_in || ', ') > 0
              then subject_place.found_in else subject_place.found_in || ', ' || excluded.found_in end
            """
                .formatted(SOURCES.get(source)),
            pattern,
            request,
            MOST);
    return added == MOST;
  }

  private static String run(String foundIn, String from) {
    return "select 'RUN', r.id::text, r.workflow || ', version ' || r.version, "
        + foundIn
        + ", r.created_at from q, "
        + from;
  }

  /** A run's requests go with the run. */
  private static String request(String foundIn, String from) {
    return """
    select case when r.id is null then 'REQUEST' else 'RUN' end, coalesce(r.id::text, x.id),
      coalesce(r.workflow || ', version ' || r.version, x.title), x.found_in,
      coalesce(r.created_at, x.created_at)
    from (select a.id::text as id, a.title, a.subject, a.created_at, %s as found_in from q, %s) x
    left join run r on r.id::text = substring(x.subject from '^run:([0-9a-f-]{36}):')
    """
        .formatted(foundIn, from);
  }

  private static String byHand(
      String id, String title, String foundIn, String at, String fromWhere) {
    return "select 'BY_HAND', %s, %s, %s, %s from q, %s"
        .formatted(id, title, foundIn, at, fromWhere);
  }
}
