-- The log grows in the order of time: a summary for each range of its pages finds a time as well as
-- an entry for each row did, and costs next to nothing when it grows.
drop index audit_entry_at;
create index audit_entry_at on audit_entry using brin (at) with (pages_per_range = 32, autosummarize = on);
