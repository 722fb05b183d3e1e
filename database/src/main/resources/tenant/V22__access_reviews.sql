-- Campaigns in which people look at who may what. A line is a membership as it was when the campaign
-- was opened; its decision stands once it is made.
create table access_review (
  id        uuid primary key,
  name      text not null check (length(name) between 1 and 100),
  roles     text[] not null check (cardinality(roles) > 0),
  opened_by text not null,
  opened_at timestamptz not null,
  due_at    timestamptz not null,
  closed_by text,
  closed_at timestamptz,
  check ((closed_by is null) = (closed_at is null))
);
create index access_review_opened on access_review (opened_at desc, id desc);
grant select, insert, update (closed_by, closed_at) on access_review to ${role};

create table access_review_line (
  review     uuid not null references access_review (id),
  username   text collate "C" not null,
  roles      text[] not null check (cardinality(roles) > 0),
  decision   text check (decision in ('KEEP', 'REVOKE')),
  reason     text,
  decided_by text,
  decided_at timestamptz,
  primary key (review, username),
  check (decided_by is null or decided_by <> username),
  check ((decision is null) = (reason is null) and (decision is null) = (decided_by is null)
    and (decision is null) = (decided_at is null))
);
grant select, insert, update (decision, reason, decided_by, decided_at) on access_review_line
  to ${role};
