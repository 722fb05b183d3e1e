package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 2: who may do much has shown more than a password. */
final class StrongAuthentication extends RowControl {
  StrongAuthentication() {
    super(
        new ControlCard(
            "strong-authentication",
            2,
            "Privileged roles and signatures need strong authentication",
            "The tenant asks privileged roles for a second factor, and every signature was given within five minutes of a login.",
            "The tenant's login policy, and all signatures of the window.",
            Map.of(
                Framework.SOC2,
                List.of("CC6.1"),
                Framework.HIPAA,
                List.of("164.312(d)"),
                Framework.PART_11,
                List.of("11.200")),
            Duration.ofHours(24)),
        """

        select 'login policy' as what, 'second factor' as item, null::timestamptz as at,
               case when not coalesce(control.second_factor(), false)
                 then 'tenant-admins, reviewers and compliance officers may log in with a password alone'
               end as problem
        union all
        select 'signature', 'of ' || d.decided_by || ' under request ' || d.request_id, d.at,
               case when d.at - (d.signature::json ->> 'loginAt')::timestamptz > interval '5 minutes'
                      then 'the login before it was older than five minutes'
                    when (d.signature::json ->> 'loginAt')::timestamptz > d.at + interval '1 minute'
                      then 'the login came after it'
               end
        from win, approval_decision d
        where d.signature is not null and d.at >= win.f and d.at < win.t
        """);
  }
}
