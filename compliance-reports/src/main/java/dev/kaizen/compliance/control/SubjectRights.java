package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 13: data has a purpose and a legal basis, and who asks about theirs has an answer. */
final class SubjectRights extends RowControl {
  SubjectRights() {
    super(
        new ControlCard(
            "subject-rights",
            13,
            "Data has a purpose, and people have their answer in time",
            "Every knowledge base says what it is for and on which legal basis; every request of a"
                + " data subject is in the audit log and was answered within a month, or within three"
                + " when that was extended with its reason.",
            "All knowledge bases, and the requests received in the window.",
            Map.of(
                Framework.GDPR,
                List.of("5(1)(b)", "12", "15", "16", "17", "18", "20"),
                Framework.SOC2,
                List.of("P2.1", "P5.1", "P5.2", "P8.1")),
            Duration.ofHours(24)),
        """

        select 'knowledge base' as what, b.name as item, null::timestamptz as at,
               case when coalesce(e.facts::json ->> 'purpose', '') = '' then 'has no purpose'
                    when coalesce(e.facts::json ->> 'legalBasis', '') = ''
                      then 'has no legal basis' end as problem
        from win, knowledge_base b
        left join register_entry e on e.kind = 'KNOWLEDGE_BASE' and e.name = b.name
        where b.created_at < win.t
        union all
        select 'request for ' || lower(s.kind), s.id::text, s.received_at,
               case when not exists (
                      select 1 from audit_entry a where a.subject_type = 'subject-request'
                        and a.subject_id = s.id::text and a.action = 'subject-request.opened')
                      then 'is not in the audit log'
                    when s.closed_at is null and s.due_at < win.now
                      then 'is past its time, and the person has no answer'
                    when s.closed_at > s.due_at then 'was answered after its time'
                    when s.due_at > s.received_at + interval '32 days' and s.extended_why is null
                      then 'has a later time than a month, and no reason' end
        from win, subject_request s
        where s.received_at >= win.f and s.received_at < win.t
        """);
  }
}
