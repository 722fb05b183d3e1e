package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Control 12: a run's result is what its journal says, and the journal is what was audited. Values
 * are compared as {@code jsonb}, which cannot hold the character NUL: it is replaced on both sides.
 * An end that was taken back by a retry or a rollback is none; what a fork took from another run is
 * proved by that run's entries.
 */
final class ProcessingIntegrity extends RowControl {
  ProcessingIntegrity() {
    super(
        new ControlCard(
            "processing-integrity",
            12,
            "Results equal the journal, and nothing is done twice",
            "The input and output of every run are those in its journal; the journal has no gap, ends"
                + " once, takes each decision once, and is byte for byte what the audit log recorded.",
            "All runs that were started in the window.",
            Map.of(
                Framework.SOC2, List.of("PI1.1", "PI1.2", "PI1.3", "PI1.4", "PI1.5"),
                Framework.PART_11, List.of("11.10(a)", "11.10(b)")),
            Duration.ofHours(24)),
        """
        select r.workflow, r.version, r.status, j.events, r.created_at as at, r.id::text as run,
               case
                 when j.events <> r.last_seq or j.events <> j.last or j.first <> 1
                   then 'its journal has a gap'
                 when j.input is distinct from replace(r.input, '\\u0000', '\\ufffd')::jsonb
                   then 'its input is not the one in the journal'
                 when j.ends > 1 then 'it ended more than once'
                 when j.ends <> (r.status in ('COMPLETED', 'FAILED', 'CANCELLED'))::int
                   then 'its journal and its status disagree on whether it is over'
                 when j.ends = 1 and j.end_kind <> initcap(r.status)
                   then 'its journal and its status disagree on how it ended'
                 when j.ends = 1 and j.end_seq <> j.last then 'it went on after its end'
                 when r.status = 'COMPLETED' and j.output is distinct from replace(r.output, '\\u0000', '\\ufffd')::jsonb
                   then 'its output is not the one in the journal'
                 when j.decided > j.asked then 'a decision was taken more often than it was asked for'
                 when j.unproved > 0 then 'its journal is not what the audit log recorded'
               end as problem
        from win, run r
        cross join lateral (
          select count(*) as events, min(e.seq) as first, max(e.seq) as last,
                 (array_agg(replace(event_text(e.payload), '\\u0000', '\\ufffd')::jsonb -> 'input') filter (where e.kind = 'Started'))[1] as input,
                 count(*) filter (where e.is_end) as ends,
                 max(e.seq) filter (where e.is_end) as end_seq,
                 max(e.kind) filter (where e.is_end) as end_kind,
                 (array_agg(replace(event_text(e.payload), '\\u0000', '\\ufffd')::jsonb -> 'output') filter (where e.is_end and e.kind = 'Completed'))[1] as output,
                 count(*) filter (where e.kind = 'ApprovalAsked') as asked,
                 count(*) filter (where e.kind = 'ApprovalDecided') as decided,
                 count(*) filter (where not exists (
                   select 1 from audit_entry a
                   where a.subject_type = 'run' and a.subject_id = coalesce(
                       (select replace(event_text(f.payload), '\\u0000', '\\ufffd')::jsonb ->> 'origin'
                        from run_event f
                        where f.run_id = e.run_id and f.kind = 'Forked' and f.seq > e.seq
                        order by f.seq limit 1), e.run_id::text)
                     and a.payload::json ->> 'eventHash'
                         = encode(sha256(convert_to(event_text(e.payload), 'UTF8')), 'hex')
                     and a.payload::json ->> 'seq' = e.seq::text)) as unproved
          from (
            select e.*,
                   e.kind in ('Completed', 'Failed', 'Cancelled')
                     and coalesce(lag(e.kind) over (order by e.seq desc), '')
                       not in ('Retried', 'RolledBack', 'Forked') as is_end
            from run_event e where e.run_id = r.id) e) j
        where r.created_at >= win.f and r.created_at < win.t
        """);
  }
}
