package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 19: logs are kept as long as the strictest clause asks. */
final class LogRetention extends RowControl {
  LogRetention() {
    super(
        new ControlCard(
            "log-retention",
            19,
            "Logs are kept as long as the law asks",
            "The audit log reaches back to its first entry; no rule destroys the journal of a run"
                + " before six months (EU AI Act) or a compliance report before six years (HIPAA) are"
                + " over.",
            "The audit log and the rules of retention.",
            Map.of(
                Framework.HIPAA,
                List.of("164.316(b)(2)(i)"),
                Framework.EU_AI_ACT,
                List.of("19", "26(6)"),
                Framework.PART_11,
                List.of("11.10(c)")),
            Duration.ofHours(24)),
        """

        select 'audit log' as what, 'from its first entry' as item, null::timestamptz as at,
               case when h.seq > 0 and not exists (select 1 from audit_entry a where a.seq = 1)
                 then 'its beginning is gone' end as problem
        from win, audit_head h
        union all
        select 'rule', lower(k.kind), null,
               case when k.kind = 'RUNS' and k.days < 184
                      then 'destroys journals after ' || k.days || ' days: six months are 184'
                    when k.kind = 'REPORTS' and k.days < 2192
                      then 'destroys reports after ' || k.days || ' days: six years are 2,192' end
        from win, retention_rule k
        """);
  }
}
