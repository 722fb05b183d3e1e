-- A run belongs to a node while it works on it, not to a lease that each run renews: the node's one
-- heartbeat speaks for all its runs (control.node).
alter table run add column owner uuid;
alter table run add column idle_claims int not null default 0;
alter table run drop column lease_until;
update run set status = 'QUEUED' where status = 'RUNNING';

-- The backlog, oldest first, and what a dead node leaves behind.
create index run_backlog on run (created_at, id) where status = 'QUEUED' and owner is null;
create index run_owner on run (owner) where owner is not null;

-- Each step changes the run's row: room on the page keeps such a change from touching the indexes.
alter table run set (fillfactor = 70);

-- A run and its events are written by the same statement of the same program, and neither is ever
-- deleted: the check on every event cost a lock on the run's row and found nothing.
alter table run_event drop constraint run_event_run_id_fkey;

grant update on run to ${role};
