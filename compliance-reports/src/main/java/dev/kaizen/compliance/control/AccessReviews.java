package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 3: who may what is decided by others, looked at again, and ends. */
final class AccessReviews extends RowControl {
  AccessReviews() {
    super(
        new ControlCard(
            "access-reviews",
            3,
            "Access is granted by others, reviewed on time, and ends with the membership",
            "Nobody grants roles to themselves, access is reviewed at least every 92 days and each review closes on time, and who has left does nothing any more after 24 hours.",
            "All invitations, changes of roles, removals and access reviews of the window, and the time since the last review.",
            Map.of(
                Framework.SOC2,
                List.of("CC6.2", "CC6.3"),
                Framework.HIPAA,
                List.of(
                    "164.308(a)(3)(ii)(A)",
                    "164.308(a)(3)(ii)(C)",
                    "164.308(a)(4)(ii)(B)",
                    "164.308(a)(4)(ii)(C)"),
                Framework.PART_11,
                List.of("11.10(g)")),
            Duration.ofHours(24)),
        """

        select 'access review' as what, r.name as item, coalesce(r.closed_at, r.due_at) as at,
               case when r.closed_at > r.due_at then 'was closed after its limit'
                    when r.closed_at is null and r.due_at < win.now then 'is past its limit and open'
               end as problem
        from win, access_review r
        where r.opened_at < win.t and coalesce(r.closed_at, win.t) >= win.f
        union all
        select 'rhythm', 'last access review', s.last,
               case when s.last < win.now - interval '92 days'
                 then 'nobody has reviewed access for more than 92 days' end
        from win, lateral (
          select coalesce(
            (select max(r.closed_at) from access_review r where r.closed_at < win.t),
            (select min(e.at) from audit_entry e)) as last) s
        where s.last < win.t
        union all
        select case e.action when 'member.invited' then 'invitation' else 'change of roles' end,
               'of ' || e.subject_id || ', entry ' || e.seq, e.at,
               case when lower(e.actor) = lower(e.subject_id) then 'granted to themselves' end
        from win, audit_entry e
        where e.action in ('member.invited', 'member.roles-changed')
          and e.at >= win.f and e.at < win.t
        union all
        select 'removal', 'of ' || e.subject_id || ', entry ' || e.seq, e.at,
               case when exists (
                 select 1 from audit_entry l
                 where lower(l.actor) = lower(e.subject_id)
                   and l.at > e.at + interval '24 hours' and l.at < win.t
                   and not exists (
                     select 1 from audit_entry b
                     where b.action = 'member.invited' and b.subject_id = e.subject_id
                       and b.seq > e.seq and b.seq < l.seq))
                 then 'went on acting more than 24 hours later' end
        from win, audit_entry e
        where e.action = 'member.removed' and e.at >= win.f and e.at < win.t
        """);
  }
}
