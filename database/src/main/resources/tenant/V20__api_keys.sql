-- Keys for programs. The key itself is kept by nobody but its bearer: here stands its SHA-256, which
-- is as good as the key is long (256 random bits).
create table api_key (
  id           uuid primary key,
  name         text collate "C" not null unique,
  hash         bytea not null check (octet_length(hash) = 32),
  roles        text[] not null check (cardinality(roles) > 0),
  created_by   text not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_by   text,
  revoked_at   timestamptz,
  check ((revoked_by is null) = (revoked_at is null))
);
create index api_key_creator on api_key (created_by) where revoked_at is null;
grant select, insert, update (last_used_at, revoked_by, revoked_at) on api_key to ${role};
