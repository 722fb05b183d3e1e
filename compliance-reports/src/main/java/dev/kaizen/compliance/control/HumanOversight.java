package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 22: people can stop what runs, and look at what they decide. */
final class HumanOversight extends RowControl {
  HumanOversight() {
    super(
        new ControlCard(
            "human-oversight",
            22,
            "People oversee, in time and with care",
            "No request waits past its limit, no reviewer decides most requests within a minute of their opening, and none approves what was seeded to be refused.",
            "All open requests, and everybody who decided in the last 90 days of the window.",
            Map.of(
                Framework.EU_AI_ACT,
                List.of("14", "26(2)"),
                Framework.OWASP_AGENTIC,
                List.of("ASI09"),
                Framework.ISO_42001,
                List.of("A.9.2"),
                Framework.GDPR,
                List.of("22")),
            Duration.ofHours(24)),
        """

        select 'waiting request' as what, r.title as item, r.id::text as id, r.due_at as at,
               case when r.due_at < win.now then 'is past its limit' end as problem
        from win, approval_request r
        where r.status = 'open' and r.created_at < win.t
        union all
        select 'reviewer', d.decided_by, null, max(d.at),
               case when count(c.request_id) filter (where d.decision = 'approve') > 0
                      then 'approved ' || count(c.request_id) filter (where d.decision = 'approve')
                        || ' of ' || count(c.request_id) || ' seeded checks'
                    when count(*) >= 5
                        and count(*) filter (where d.at - r.created_at < interval '1 minute') * 2 > count(*)
                      then 'decided ' || count(*) filter (where d.at - r.created_at < interval '1 minute')
                        || ' of ' || count(*) || ' requests within a minute of their opening'
               end
        from win, approval_decision d
        join approval_request r on r.id = d.request_id
        left join approval_check c on c.request_id = r.id and r.status <> 'open'
        where d.voided is null and d.at < win.t
          and d.at >= greatest(win.f, win.now - interval '90 days')
        group by d.decided_by
        """);
  }
}
