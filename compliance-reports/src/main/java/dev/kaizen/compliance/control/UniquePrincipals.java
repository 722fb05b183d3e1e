package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 1: who acts is known, and nobody else reaches the data. */
final class UniquePrincipals extends RowControl {
  private final Grounds grounds;

  UniquePrincipals(Grounds grounds) {
    super(
        new ControlCard(
            "unique-principals",
            1,
            "Every principal is one person, and no grant leaves the tenant",
            "Every member has a user name and an e-mail address of their own, and no database role beside the tenant's has a right on its tables or stands in for it.",
            "All members of the tenant, all its tables, and all database roles that may take its role.",
            Map.of(
                Framework.SOC2,
                List.of("CC6.1"),
                Framework.HIPAA,
                List.of("164.312(a)(1)", "164.312(a)(2)(i)"),
                Framework.GDPR,
                List.of("32(1)(b)"),
                Framework.PART_11,
                List.of("11.10(d)", "11.100", "11.300")),
            Duration.ofHours(24)),
        """

        select 'member' as what, p.username as item, null::timestamptz as at,
               case when coalesce(p.email, '') = '' then 'has no e-mail address'
                    when count(*) over (partition by lower(p.email)) > 1
                      then 'shares the e-mail address with another member'
               end as problem
        from win, jsonb_to_recordset(win.facts) as p (username text, email text)
        union all
        select 'table', c.relname, null, 'is open to ' || g.others
        from pg_class c
        left join lateral (
          select string_agg(distinct coalesce(r.rolname, 'everyone'), ', ') as others
          from aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
          where a.grantee <> c.relowner and coalesce(r.rolname, '') <> current_user) g on true
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v')
        union all
        select 'database role', m.rolname, null,
               case when m.rolname <> session_user and m.oid <> n.nspowner
                 then 'may take the role of the tenant' end
        from pg_auth_members a
        join pg_roles t on t.oid = a.roleid and t.rolname = current_user
        join pg_roles m on m.oid = a.member
        join pg_namespace n on n.oid = current_schema()::regnamespace
        """);
    this.grounds = grounds;
  }

  @Override
  Object facts(Connection tenant) {
    return grounds.people().stream()
        .map(p -> Map.of("username", p.username(), "email", p.email()))
        .toList();
  }
}
