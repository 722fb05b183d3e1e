package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 25: no agent runs that nobody has put in force. */
final class RegisteredWorkflows extends RowControl {
  RegisteredWorkflows() {
    super(
        new ControlCard(
            "registered-workflows",
            25,
            "Only what was published runs",
            "Every run is one of a version that had been published before it began, and the audit log has that publication.",
            "All runs that were started in the window.",
            Map.of(
                Framework.OWASP_AGENTIC,
                List.of("ASI10"),
                Framework.SOC2,
                List.of("CC8.1"),
                Framework.PART_11,
                List.of("11.10(f)")),
            Duration.ofHours(24)),
        """

        select r.workflow || ' v' || r.version as workflow, r.id::text as run, r.created_at as at,
               case when w.status is distinct from 'published' then 'ran a version that is not published'
                    when w.published_at > r.created_at then 'began before its version was published'
                    when not exists (
                      select 1 from audit_entry a
                      where a.subject_type = 'workflow' and a.subject_id = r.workflow
                        and a.action = 'workflow.published'
                        and a.payload::json ->> 'version' = r.version::text)
                      then 'the publication of its version is not in the audit log'
               end as problem
        from win, run r
        left join workflow_version w on w.name = r.workflow and w.version = r.version
        where r.created_at >= win.f and r.created_at < win.t
        """);
  }
}
