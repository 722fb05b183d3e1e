package dev.kaizen.compliance.store;

import dev.kaizen.compliance.privacy.SubjectPlace;
import dev.kaizen.shared.Statements;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What a place says, as JSON, for the person whom it names; in the caller's transaction. */
public final class SubjectContent {
  private static final String REQUEST =
      """
      select json_build_object('id', a.id, 'title', a.title, 'question', a.question,
        'reason', a.reason, 'action', a.action::json, 'evidence', a.evidence::json,
        'requestedBy', a.requested_by, 'status', a.status, 'createdAt', a.created_at,
        'decisions', (select coalesce(json_agg(json_build_object('by', d.decided_by, 'decision',
            d.decision, 'comment', d.comment, 'at', d.at) order by d.at), '[]'::json)
          from approval_decision d where d.request_id = a.id),
        'comments', (select coalesce(json_agg(json_build_object('by', c.by_person, 'text', c.body,
            'at', c.at) order by c.at), '[]'::json)
          from approval_comment c where c.request_id = a.id),
        'files', (select coalesce(json_agg(json_build_object('name', f.name, 'sha256', f.sha256)
            order by f.at), '[]'::json)
          from approval_attachment f where f.request_id = a.id))
      from approval_request a""";

  private static final String RUN =
      """
      select json_build_object('id', r.id, 'workflow', r.workflow, 'version', r.version,
        'status', r.status, 'startedBy', r.started_by, 'createdAt', r.created_at,
        'input', r.input::json, 'output', r.output::json, 'error', r.error,
        'steps', (select coalesce(json_agg(json_build_object('seq', e.seq, 'at', e.at, 'kind',
            e.kind, 'node', e.node, 'content', event_text(e.payload)::json) order by e.seq),
            '[]'::json)
          from run_event e where e.run_id = r.id),
        'requests', (select coalesce(json_agg(q.one), '[]'::json) from (%s
          where a.subject like 'run:' || r.id || ':%%' order by a.created_at) q(one)))::text
      from run r where r.id = ?"""
          .formatted(REQUEST);

  private static final String DOCUMENT =
      """
      select json_build_object('id', d.id, 'knowledgeBase', d.knowledge_base, 'filename',
        d.filename, 'title', d.title, 'uploadedBy', d.uploaded_by, 'uploadedAt', d.uploaded_at,
        'passages', (select coalesce(json_agg(c.text order by c.ordinal), '[]'::json)
          from chunk c where c.document_id = d.id))::text
      from document d where d.id = ?""";

  private static final String ASSESSMENT =
      """
      select json_build_object('id', a.id, 'control', a.control, 'assessedAt', a.assessed_at,
        'evidence', a.evidence::json)::text
      from assessment a where a.id = ?""";

  private final Statements sql;

  SubjectContent(DataSource dataSource) {
    sql = new Statements(dataSource, "What names a person");
  }

  /** Empty for what is gone, and for what is told by hand. */
  public Optional<String> of(SubjectPlace place) {
    return switch (place.kind()) {
      case RUN -> read(RUN, place);
      case REQUEST ->
          read("select q.one::text from (" + REQUEST + " where a.id = ?) q(one)", place);
      case DOCUMENT -> read(DOCUMENT, place);
      case ASSESSMENT -> read(ASSESSMENT, place);
      case BY_HAND -> Optional.empty();
    };
  }

  private Optional<String> read(String query, SubjectPlace place) {
    return sql.row(query, row -> row.getString(1), UUID.fromString(place.id()));
  }
}
