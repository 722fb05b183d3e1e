package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 7: what happened is in the audit log, without a gap. */
final class AuditCompleteness extends RowControl {
  AuditCompleteness() {
    super(
        new ControlCard(
            "audit-completeness",
            7,
            "Every act has its audit entry",
            "Every event of a run, every decision on a request and every publication of a workflow"
                + " has its entry in the audit log: gaps are zero.",
            "All run events, approval decisions and workflow publications in the window.",
            Map.of(
                Framework.SOC2, List.of("CC7.1", "CC7.2"),
                Framework.HIPAA, List.of("164.312(b)", "164.308(a)(1)(ii)(D)"),
                Framework.GDPR, List.of("5(2)"),
                Framework.EU_AI_ACT, List.of("12"),
                Framework.ISO_42001, List.of("A.6.2.8"),
                Framework.PART_11, List.of("11.10(e)")),
            Duration.ofHours(24)),
        """
        select e.kind || coalesce(' of ' || e.node, '') as act,
               'run ' || e.run_id || ', event ' || e.seq as item, a.seq as audit_entry, e.at,
               case when a.seq is null then 'no audit entry' end as problem
        from win, run_event e
        left join lateral (
          select a.seq from audit_entry a
          where a.subject_type = 'run' and a.subject_id = coalesce(
              (select replace(event_text(f.payload), '\\u0000', '\\ufffd')::jsonb ->> 'origin'
               from run_event f
               where f.run_id = e.run_id and f.kind = 'Forked' and f.seq > e.seq
               order by f.seq limit 1), e.run_id::text)
            and a.payload::json ->> 'seq' = e.seq::text
          order by a.seq limit 1) a on true
        where e.at >= win.f and e.at < win.t
        union all
        select 'Decision of ' || d.decided_by || ': ' || d.decision, 'request ' || d.request_id,
               a.seq, d.at, case when a.seq is null then 'no audit entry' end
        from win, approval_decision d
        left join lateral (
          select a.seq from audit_entry a
          where a.subject_type = 'approval' and a.subject_id = d.request_id::text
            and a.action = 'approval.decided' and a.actor = d.decided_by
          order by a.seq limit 1) a on true
        where d.at >= win.f and d.at < win.t
        union all
        select 'Publication by ' || w.published_by, 'workflow ' || w.name || ', version ' || w.version,
               a.seq, w.published_at, case when a.seq is null then 'no audit entry' end
        from win, workflow_version w
        left join lateral (
          select a.seq from audit_entry a
          where a.subject_type = 'workflow' and a.subject_id = w.name
            and a.action = 'workflow.published' and a.payload::json ->> 'version' = w.version::text
          order by a.seq limit 1) a on true
        where w.status = 'published' and w.published_at >= win.f and w.published_at < win.t
        """);
  }
}
