-- Through which door an act came, and from which address. An entry without a channel is from before
-- and of the first format; the hash of each covers which format it has.
alter table audit_entry add column channel text;
alter table audit_entry add column address text not null default '';
