-- Who outside is told of what. The audit log is the outbox: an event and its entry are one commit,
-- and the entries are numbered without gaps in the order of their commits.

create table webhook (
  id         uuid primary key,
  url        text not null,
  events     text[] not null,
  sealed     bytea not null,
  enabled    boolean not null default true,
  failures   int not null default 0,
  paused_why text,
  revision   int not null default 1,
  created_by text not null,
  created_at timestamptz not null
);

-- Up to which entry of the audit log messages were made.
create table webhook_feed (
  only_row boolean primary key default true check (only_row),
  seq      bigint not null
);

create table webhook_delivery (
  id           uuid primary key,
  webhook      uuid not null references webhook (id) on delete cascade,
  seq          bigint,
  event        text not null,
  body         text not null,
  status       text not null check (status in ('PENDING', 'DELIVERED', 'FAILED')),
  attempts     int not null default 0,
  replays      int not null default 0,
  answer       int,
  error        text,
  created_at   timestamptz not null,
  attempted_at timestamptz,
  next_at      timestamptz,
  unique (webhook, seq)
);
create index webhook_delivery_newest on webhook_delivery (webhook, created_at desc, id);

grant select, insert, update, delete on webhook, webhook_delivery to ${role};
grant select, insert, update on webhook_feed to ${role};
