-- The inbox is read in this order and from the start: with ten thousand open requests its first
-- page must not sort them all.
create index approval_request_inbox
  on approval_request ((coalesce(due_at, cast('infinity' as timestamptz))), created_at, id)
  where status = 'open';
