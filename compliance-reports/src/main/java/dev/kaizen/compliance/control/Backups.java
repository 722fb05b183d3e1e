package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 10: what is lost can be brought back, and somebody has tried. */
final class Backups extends RowControl {
  Backups() {
    super(
        new ControlCard(
            "backups",
            10,
            "Backups are young, and restoring is practised",
            "The tenant's newest export is at most two days old, and one of its exports was restored"
                + " in the last 180 days. How long the platform was available is not part of this.",
            "The exports and restores of this tenant in the operator's log.",
            Map.of(
                Framework.SOC2,
                List.of("A1.2", "A1.3"),
                Framework.HIPAA,
                List.of("164.308(a)(7)(ii)(A)", "164.308(a)(7)(ii)(B)", "164.308(a)(7)(ii)(D)"),
                Framework.GDPR,
                List.of("32(1)(c)")),
            Duration.ofHours(24)),
        """

        select 'recovery' as what, w.kind as item, n.at,
               case when n.at is null then 'there is none'
                    when n.at < win.now - w.days * interval '1 day'
                      then 'is older than ' || w.days || ' days' end as problem
        from win
        cross join (values ('backup', 2), ('restore', 180)) as w (kind, days)
        left join lateral (
          select max(b.at) as at from control.own_backups() b
          where b.kind = w.kind and b.at < win.t) n on true
        """);
  }
}
