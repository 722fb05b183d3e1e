package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Control 9: what runs was reviewed, has not changed since, and can be taken back. */
final class ChangeManagement extends RowControl {
  ChangeManagement() {
    super(
        new ControlCard(
            "change-management",
            9,
            "Published workflows are reviewed and never change",
            "Every published version was published by another person than its author, still is what"
                + " was published (its content matches its hash and the hash in the audit log), and"
                + " all versions before it are kept as a way back.",
            "All workflow versions published in the window.",
            Map.of(
                Framework.SOC2, List.of("CC8.1"),
                Framework.ISO_42001, List.of("A.6.2.5"),
                Framework.PART_11, List.of("11.10(k)")),
            Duration.ofHours(24)),
        """
        select w.name as workflow, w.version, w.created_by as written_by, w.published_by,
               w.published_at as at, w.content_hash,
               case
                 when lower(w.created_by) = lower(w.published_by) then 'published by its author'
                 when encode(sha256(convert_to(w.definition, 'UTF8')), 'hex') <> w.content_hash
                   then 'its content does not match its hash'
                 when a.hash is null then 'its publication is not in the audit log'
                 when a.hash <> w.content_hash then 'it is not what the audit log says was published'
                 when k.kept < w.version - 1 then 'an earlier version is gone'
               end as problem
        from win, workflow_version w
        left join lateral (
          select a.payload::json ->> 'contentHash' as hash from audit_entry a
          where a.subject_type = 'workflow' and a.subject_id = w.name
            and a.action = 'workflow.published' and a.payload::json ->> 'version' = w.version::text
          order by a.seq limit 1) a on true
        cross join lateral (
          select count(*) as kept from workflow_version p
          where p.name = w.name and p.version < w.version) k
        where w.status = 'published' and w.published_at >= win.f and w.published_at < win.t
        """);
  }
}
