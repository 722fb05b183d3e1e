-- The Merkle tree over the audit log, and what the log has signed of it. A leaf is the hash of an
-- entry, so leaves are not kept again: only the root of each complete subtree of 256 leaves
-- (level 1), of 256 such (level 2), and so on.

-- The keys that sign, in their order: the public half as text, the private one sealed.
create table audit_key (
  number     int primary key check (number > 0),
  text       text not null unique,
  sealed     bytea not null,
  created_at timestamptz not null default clock_timestamp()
);

create table audit_subtree (
  level int not null check (level between 1 and 7),
  place bigint not null check (place >= 0),
  hash  bytea not null check (octet_length(hash) = 32),
  primary key (level, place)
);

create table audit_signed_head (
  size bigint primary key check (size > 0),
  at   timestamptz not null default clock_timestamp(),
  note text not null
);

create trigger audit_key_no_removal before delete on audit_key
  for each row execute function refuse_change();
create trigger audit_key_no_truncate before truncate on audit_key
  for each statement execute function refuse_change();
create trigger audit_subtree_no_change before update or delete on audit_subtree
  for each row execute function refuse_change();
create trigger audit_subtree_no_truncate before truncate on audit_subtree
  for each statement execute function refuse_change();
create trigger audit_signed_head_no_change before update or delete on audit_signed_head
  for each row execute function refuse_change();
create trigger audit_signed_head_no_truncate before truncate on audit_signed_head
  for each statement execute function refuse_change();

grant select, insert, update (sealed) on audit_key to ${role};
grant select, insert on audit_subtree, audit_signed_head to ${role};
