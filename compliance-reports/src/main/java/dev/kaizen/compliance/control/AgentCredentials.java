package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import dev.kaizen.tenant.Person;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Control 24: what acts for somebody does so for a time, and by name. */
final class AgentCredentials extends RowControl {
  private final Grounds grounds;

  AgentCredentials(Grounds grounds) {
    super(
        new ControlCard(
            "agent-credentials",
            24,
            "Credentials of programs end, and who a run works for is recorded",
            "Every API key in force ends within a year of its making, was used in the last 90 days and belongs to a member; every run names who it works for, in its row and in the audit log.",
            "All API keys in force, and all runs of the window.",
            Map.of(
                Framework.OWASP_AGENTIC,
                List.of("ASI03", "ASI07"),
                Framework.SOC2,
                List.of("CC6.1"),
                Framework.PART_11,
                List.of("11.300")),
            Duration.ofHours(24)),
        """

        select 'API key' as what, k.name as item, k.created_at as at,
               case when k.expires_at - k.created_at > interval '366 days'
                      then 'lives longer than a year'
                    when not win.facts ?? lower(k.created_by)
                      then 'belongs to somebody who is no member or cannot log in'
                    when coalesce(k.last_used_at, k.created_at) < win.now - interval '90 days'
                      then 'has not been used for 90 days: revoke it'
               end as problem
        from win, api_key k
        where k.revoked_at is null and k.expires_at > win.now and k.created_at < win.t
        union all
        select 'run', r.id::text, r.created_at,
               case when r.started_by = '' then 'does not say who it works for'
                    when not exists (
                      select 1 from audit_entry a
                      where a.subject_type = 'run' and a.subject_id = r.id::text)
                      then 'its start is not in the audit log'
               end
        from win, run r where r.created_at >= win.f and r.created_at < win.t
        """);
    this.grounds = grounds;
  }

  @Override
  Object facts(Connection tenant) {
    return grounds.people().stream()
        .filter(Person::enabled)
        .map(person -> person.username().toLowerCase(Locale.ROOT))
        .toList();
  }
}
