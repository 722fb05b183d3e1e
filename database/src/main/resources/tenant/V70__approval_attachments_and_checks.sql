-- Files that people add to a request, and requests that are made to see whether reviewers look.

create table approval_attachment (
  id         uuid primary key,
  request_id uuid not null references approval_request (id),
  name       text not null check (length(name) between 1 and 255),
  media_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  sha256     text not null check (length(sha256) = 64),
  by_person  text not null,
  at         timestamptz not null,
  content    bytea not null,
  unique (request_id, sha256)
);
create index approval_attachment_request on approval_attachment (request_id, at);

create table approval_check (
  request_id uuid primary key references approval_request (id),
  made_from  uuid not null references approval_request (id),
  why        text not null check (length(why) between 1 and 1000),
  seeded_by  text not null,
  seeded_at  timestamptz not null
);

grant select, insert on approval_attachment to ${role};
grant select, insert on approval_check to ${role};
