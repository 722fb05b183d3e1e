package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 20: somebody bears what can go wrong. */
final class RiskRegister extends RowControl {
  RiskRegister() {
    super(
        new ControlCard(
            "risk-register",
            20,
            "Every workflow in force has a risk that somebody accepted",
            "Each workflow in force has an entry in the risk register, and its residual risk was accepted by another person than the one who wrote the entry, after that version came into force.",
            "The newest published version of each workflow, without the gallery's patterns.",
            Map.of(
                Framework.EU_AI_ACT,
                List.of("9"),
                Framework.ISO_42001,
                List.of("6.1.2", "6.1.3", "8.2", "8.3"),
                Framework.SOC2,
                List.of("CC3.2", "CC3.4"),
                Framework.HIPAA,
                List.of("164.308(a)(1)(ii)(A)", "164.308(a)(1)(ii)(B)")),
            Duration.ofHours(24)),
        """

        select w.name as workflow, w.version, coalesce(e.accepted_at, e.changed_at, w.published_at) as at,
               case when e.facts is null then 'no risk is recorded'
                    when e.accepted_at is null then 'nobody has accepted its residual risk'
                    when e.accepted_at < w.published_at
                      then 'its residual risk was accepted for an earlier version'
               end as problem
        from win, lateral (
          select distinct on (name) name, version, definition, published_at
          from workflow_version
          where status = 'published' and created_by <> 'kaizen:gallery' and published_at < win.t
          order by name, version desc) w
        left join register_entry e on e.kind = 'WORKFLOW' and e.name = w.name
        """);
  }
}
