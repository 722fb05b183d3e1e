package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import dev.kaizen.tenant.SessionLimits;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 17: who walks away from a screen is logged off. */
final class IdleLogOff extends RowControl {
  private final Grounds grounds;

  IdleLogOff(Grounds grounds) {
    super(
        new ControlCard(
            "idle-log-off",
            17,
            "Who does nothing is logged off",
            "The identity provider ends a login after at most 30 minutes without an act and after at"
                + " most 12 hours in all; a token speaks for a person for at most 10 minutes.",
            "The three limits of the identity provider, as it has them now.",
            Map.of(
                Framework.HIPAA,
                List.of("164.312(a)(2)(iii)"),
                Framework.SOC2,
                List.of("CC6.1"),
                Framework.PART_11,
                List.of("11.300")),
            Duration.ofHours(24)),
        """

        select 'login limit' as what, l.what as item, null::timestamptz as at,
               case when v.seconds <= 0 then 'has no end'
                    when v.seconds > l.most
                      then 'is ' || v.seconds || ' seconds: at most ' || l.most || ' are allowed'
               end as problem
        from win
        cross join (values ('idle', 1800), ('longest', 43200), ('token', 600)) as l (what, most)
        cross join lateral (select (win.facts ->> l.what)::bigint as seconds) v
        """);
    this.grounds = grounds;
  }

  @Override
  Object facts(Connection tenant) {
    SessionLimits limits = grounds.sessionLimits();
    return Map.of(
        "idle", limits.idle().toSeconds(),
        "longest", limits.longest().toSeconds(),
        "token", limits.token().toSeconds());
  }
}
