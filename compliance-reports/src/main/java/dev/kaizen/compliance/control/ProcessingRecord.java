package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 15: who processes what, where and why is written down. */
final class ProcessingRecord extends RowControl {
  ProcessingRecord() {
    super(
        new ControlCard(
            "processing-record",
            15,
            "The record of processing names purpose, processor and region",
            "Every workflow in force has its purpose and legal basis in the register, and every model that is called outside has its processor, its region and its contract there.",
            "The newest published version of each workflow, without the gallery's patterns, and all model connections with an address.",
            Map.of(
                Framework.GDPR,
                List.of("28", "30", "44", "46"),
                Framework.SOC2,
                List.of("CC9.2", "P6.4", "P6.7"),
                Framework.HIPAA,
                List.of("164.308(b)(1)")),
            Duration.ofHours(24)),
        """

        select 'workflow' as what, w.name as item, coalesce(e.changed_at, w.published_at) as at,
               case when e.facts is null then 'its purpose and legal basis are not recorded' end
                 as problem
        from win, lateral (
          select distinct on (name) name, version, definition, published_at
          from workflow_version
          where status = 'published' and created_by <> 'kaizen:gallery' and published_at < win.t
          order by name, version desc) w
        left join register_entry e on e.kind = 'WORKFLOW' and e.name = w.name
        union all
        select 'model connection', c.name, e.changed_at,
               case when e.facts is null then 'its processor, region and contract are not recorded' end
        from win, model_connection c
        left join register_entry e on e.kind = 'SUPPLIER' and e.name = c.name
        where c.base_url is not null and c.created_at < win.t
        """);
  }
}
