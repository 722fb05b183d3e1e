package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 21: nobody takes a machine for a person. */
final class Transparency extends RowControl {
  Transparency() {
    super(
        new ControlCard(
            "transparency",
            21,
            "People know that an AI answers, and how to use it",
            "Every workflow in force that asks a model has instructions for use and says how people are told that an AI answers; every run that asked one names the model that answered.",
            "The newest published version of each workflow with an agent, without the gallery's patterns, and all runs of the window that asked a model.",
            Map.of(
                Framework.EU_AI_ACT,
                List.of("13", "26(1)", "26(11)", "50"),
                Framework.ISO_42001,
                List.of("A.8.2", "A.9.4"),
                Framework.GDPR,
                List.of("13")),
            Duration.ofHours(24)),
        """

        select 'workflow' as what, w.name as item, coalesce(e.changed_at, w.published_at) as at,
               case when e.facts is null or coalesce(e.facts::json ->> 'instructions', '') = ''
                      then 'has no instructions for use'
                    when coalesce(e.facts::json ->> 'disclosure', '') = ''
                      then 'does not say how people are told that an AI answers'
               end as problem
        from win, lateral (
          select distinct on (name) name, version, definition, published_at
          from workflow_version
          where status = 'published' and created_by <> 'kaizen:gallery' and published_at < win.t
          order by name, version desc) w
        left join register_entry e on e.kind = 'WORKFLOW' and e.name = w.name
        where jsonb_path_exists(
          w.definition::jsonb, '$.** ? (@.type == "agent")')
        union all
        select 'run', r.id::text, r.created_at,
               case when not exists (
                 select 1 from usage_record u where u.run = r.id and u.model <> '')
                 then 'does not name the model that answered' end
        from win, run r
        where r.model_calls > 0 and r.created_at >= win.f and r.created_at < win.t
        """);
  }
}
