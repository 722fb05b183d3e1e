package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 26: what models read and who stands behind them is known. */
final class Provenance extends RowControl {
  Provenance() {
    super(
        new ControlCard(
            "provenance",
            26,
            "Documents and suppliers are known",
            "Every document is, byte for byte, what the audit log says was added and by whom; every knowledge base says where its documents come from; every supplier is recorded.",
            "All documents and knowledge bases, and all model connections with an address.",
            Map.of(
                Framework.ISO_42001,
                List.of("A.7.3", "A.7.5", "A.10.3"),
                Framework.OWASP_AGENTIC,
                List.of("ASI06"),
                Framework.SOC2,
                List.of("CC9.2", "PI1.1")),
            Duration.ofHours(24)),
        """

        select 'document' as what, d.title as item, d.id::text as id, d.uploaded_at as at,
               case when encode(sha256(d.content), 'hex') <> d.sha256
                      then 'its content does not match its hash'
                    when a.seq is null then 'is not in the audit log as it is now' end as problem
        from win, document d
        left join lateral (
          select a.seq from audit_entry a
          where a.action = 'knowledge.document-added' and a.subject_id = d.id::text
            and a.payload::json ->> 'sha256' = d.sha256 limit 1) a on true
        where d.uploaded_at < win.t
        union all
        select 'knowledge base', b.name, null, e.changed_at,
               case when e.facts is null then 'does not say where its documents come from' end
        from win, knowledge_base b
        left join register_entry e on e.kind = 'KNOWLEDGE_BASE' and e.name = b.name
        where b.created_at < win.t
        union all
        select 'supplier', c.name, null, e.changed_at,
               case when e.facts is null then 'is not recorded' end
        from win, model_connection c
        left join register_entry e on e.kind = 'SUPPLIER' and e.name = c.name
        where c.base_url is not null and c.created_at < win.t
        """);
  }
}
