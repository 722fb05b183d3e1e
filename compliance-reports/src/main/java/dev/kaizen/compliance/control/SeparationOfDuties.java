package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 4: nobody approves what they asked for, and as many people approve as must. */
final class SeparationOfDuties extends RowControl {
  SeparationOfDuties() {
    super(
        new ControlCard(
            "separation-of-duties",
            4,
            "Nobody approves their own request",
            "Every approved request was approved by as many different people as it requires, and"
                + " by none of them for themselves.",
            "All requests that were approved in the window, or on which somebody voted to approve"
                + " in the window.",
            Map.of(Framework.SOC2, List.of("CC6.3"), Framework.PART_11, List.of("11.10(g)")),
            Duration.ofHours(24)),
        """
        select r.title as request, r.requested_by, v.approved_by, r.required as approvals_required,
               coalesce(v.last_at, r.decided_at) as at, r.id::text as id,
               case
                 when v.own then 'approved by the person who asked'
                 when r.status = 'approved' and coalesce(v.others, 0) < r.required
                   then 'approved with ' || coalesce(v.others, 0) || ' of ' || r.required || ' approvals'
               end as problem
        from approval_request r
        left join lateral (
          select string_agg(d.decided_by, ', ' order by d.at, d.decided_by) as approved_by,
                 bool_or(lower(d.decided_by) = lower(r.requested_by)) as own,
                 count(distinct lower(d.decided_by)) as others,
                 max(d.at) as last_at
          from approval_decision d where d.request_id = r.id and d.decision = 'approve') v on true
        cross join win
        where (r.status = 'approved' and r.decided_at >= win.f and r.decided_at < win.t)
           or (v.last_at >= win.f and v.last_at < win.t)
        """);
  }
}
