package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 14: what must stay secret is unreadable without a key that changes. */
final class Encryption extends RowControl {
  Encryption() {
    super(
        new ControlCard(
            "encryption",
            14,
            "Secrets are encrypted under a young key",
            "The tenant's newest key is at most a year old, and every kept secret is sealed under it.",
            "The tenant's newest key, all its secrets, the keys of model connections, webhooks and the audit log, and who asked about their data.",
            Map.of(
                Framework.SOC2,
                List.of("CC6.1"),
                Framework.GDPR,
                List.of("25", "32(1)(a)"),
                Framework.HIPAA,
                List.of("164.312(a)(2)(iv)"),
                Framework.PART_11,
                List.of("11.300")),
            Duration.ofHours(24)),
        """

        select 'key' as what, k.id::text as item, k.created_at as at,
               case when k.created_at < win.now - interval '365 days'
                 then 'is older than a year: rotate it' end as problem
        from win, (select id, created_at from tenant_key order by created_at desc, id limit 1) k
        union all
        select v.what, v.item, null,
               case when substring(v.sealed from 2 for 16) is distinct from
                   (select uuid_send(id) from tenant_key order by created_at desc, id limit 1)
                 then 'is sealed under an older key' end
        from (
          select 'secret' as what, name as item, sealed from secret
          union all select 'key of a model connection', name, api_key from model_connection
            where api_key is not null
          union all select 'secret of a webhook', id::text, sealed from webhook
          union all select 'signing key of the audit log', number::text, sealed from audit_key
          union all select 'name under a request of a data subject', id::text, sealed
            from subject_request where sealed is not null) v
        """);
  }
}
