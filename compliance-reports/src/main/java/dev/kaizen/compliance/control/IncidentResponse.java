package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 8: what went wrong has a record, a clock and somebody who goes on with it. */
final class IncidentResponse extends RowControl {
  IncidentResponse() {
    super(
        new ControlCard(
            "incident-response",
            8,
            "Incidents are recorded, told in time, and followed to their end",
            "For every incident that may concern people's data somebody decided within 72 hours"
                + " whether the authority is told, late news gave its reasons, no open one was left"
                + " for a week, and each is in the audit log.",
            "All incidents that were detected in the window.",
            Map.of(
                Framework.SOC2, List.of("CC7.3", "CC7.4", "CC7.5"),
                Framework.HIPAA, List.of("164.308(a)(6)(ii)"),
                Framework.GDPR, List.of("33")),
            Duration.ofHours(24)),
        """

        select i.id::text as incident, i.title, i.detected_at as at,
               case when not exists (
                      select 1 from audit_entry a
                      where a.subject_type = 'incident' and a.subject_id = i.id::text
                        and a.action = 'incident.opened')
                      then 'its opening is not in the audit log'
                    when i.personal_data and i.decided_at is null
                      and i.detected_at + interval '72 hours' < win.now
                      then 'nobody decided within 72 hours whether the authority is told'
                    when i.told_at > i.detected_at + interval '72 hours' and i.why is null
                      then 'the authority was told after 72 hours, without reasons for the delay'
                    when i.closed_at is null and (
                      select coalesce(max(n.at), i.opened_at) from incident_note n
                      where n.incident = i.id) < win.now - interval '7 days'
                      then 'is open, and nothing was written to its timeline for 7 days'
               end as problem
        from win, incident i
        where i.detected_at >= win.f and i.detected_at < win.t
        """);
  }
}
