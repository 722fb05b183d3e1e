package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Control 11: what is confidential is known, and what is destroyed follows rules and leaves a mark.
 */
final class RetentionControl extends RowControl {
  RetentionControl() {
    super(
        new ControlCard(
            "retention",
            11,
            "What is kept is classified, and what is destroyed follows rules",
            "Every knowledge base has a classification; the rules of retention were carried out in"
                + " the last two days and left nothing over; every erasure is in the audit log; no run"
                + " of the audit log is gone but those that a rule or a request destroyed.",
            "All knowledge bases and rules, the erasures of the window, and the runs that the audit"
                + " log says were started in it.",
            Map.of(
                Framework.SOC2, List.of("C1.1", "C1.2"),
                Framework.GDPR, List.of("5(1)(e)", "17")),
            Duration.ofHours(24)),
        """

        select 'knowledge base' as what, b.name as item, null::timestamptz as at,
               case when coalesce(e.facts::json ->> 'classification', '') = ''
                 then 'has no classification' end as problem
        from win, knowledge_base b
        left join register_entry e on e.kind = 'KNOWLEDGE_BASE' and e.name = b.name
        where b.created_at < win.t
        union all
        select 'rule', lower(k.kind), null,
               case when k.set_at > win.now - interval '2 days' then null
                    when o.at is null or o.at < win.now - interval '2 days'
                      then 'was not carried out for two days'
                    when o.error is not null then 'broke off when it was carried out'
                    when k.kind = 'RUNS' and exists (
                      select 1 from run r
                      where r.status in ('COMPLETED', 'FAILED', 'CANCELLED')
                        and r.updated_at < win.now - (k.days + 2) * interval '1 day'
                        and not exists (select 1 from legal_hold h where h.released_at is null
                          and (h.scope = 'EVERYTHING'
                            or (h.scope = 'WORKFLOW' and h.target = r.workflow)
                            or (h.scope = 'RUN' and h.target = r.id::text))))
                      then 'leaves runs that are past their time and not on hold' end
        from win cross join retention_rule k left join retention_round o on true
        union all
        select 'erasure', s.id::text, s.confirmed_at,
               case when not exists (
                 select 1 from audit_entry a where a.subject_type = 'subject-request'
                   and a.subject_id = s.id::text and a.action = 'subject-request.erased')
                 then 'is not in the audit log' end
        from win, subject_request s
        where s.confirmed_at >= win.f and s.confirmed_at < win.t
        union all
        select 'run', a.subject_id, a.at,
               case when r.id is null and d.id is null
                 then 'is gone, and nothing says that it was destroyed' end
        from win cross join audit_entry a
        left join run r on r.id = a.subject_id::uuid
        left join destroyed('RUN') d on d.id = a.subject_id::uuid
        where a.action = 'run.started' and a.subject_type = 'run'
          and a.at >= win.f and a.at < win.t
        """);
  }
}
