-- A forked run's journal begins with events of another run, which recorded and audited them.
create index run_event_forked on run_event (run_id, seq) where kind = 'Forked';
