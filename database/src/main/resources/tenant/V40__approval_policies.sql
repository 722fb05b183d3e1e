-- Policies of approvals, deputies, what was said and changed about a request.

create table approval_policy (
  name         text not null check (name ~ '^[a-z][a-z0-9-]{0,62}$'),
  version      int not null check (version > 0),
  title        text not null,
  condition    text not null,
  priority     int not null,
  terms        text not null,
  status       text not null check (status in ('draft', 'active', 'retired')),
  created_by   text not null,
  created_at   timestamptz not null,
  activated_by text,
  activated_at timestamptz,
  retired_by   text,
  primary key (name, version)
);
create unique index approval_policy_active on approval_policy (name) where status = 'active';

create table approval_calendar (
  name       text primary key check (name ~ '^[a-z][a-z0-9-]{0,62}$'),
  zone       text not null,
  hours      text not null,
  holidays   text not null,
  changed_by text not null,
  changed_at timestamptz not null
);

create table approval_deputy (
  id         uuid primary key,
  owner      text not null,
  deputy     text not null check (deputy <> owner),
  roles      text[] not null,
  from_at    timestamptz not null,
  until_at   timestamptz not null check (until_at > from_at),
  reason     text not null,
  created_by text not null,
  created_at timestamptz not null,
  ended_at   timestamptz
);
create index approval_deputy_deputy on approval_deputy (deputy, until_at) where ended_at is null;

alter table approval_request
  add column policy         text not null default '',
  add column policy_version int not null default 0,
  add column terms          text not null default '',
  add column excluded       text not null default '',
  add column progress       text not null default '',
  add column open_roles     text not null default '',
  add column open_people    text not null default '';
update approval_request set open_roles = approver_role where status = 'open';

alter table approval_decision
  add column acting_for  text,
  add column roles       text not null default '',
  add column stage       int not null default 0,
  add column place       int not null default 0,
  add column veto        boolean not null default false,
  add column edits       text not null default '{}',
  add column signature   text,
  add column voided      text;
alter table approval_decision drop constraint approval_decision_request_id_decided_by_key;
create unique index approval_decision_person on approval_decision (request_id, decided_by)
  where voided is null;
create unique index approval_decision_seat
  on approval_decision (request_id, (coalesce(acting_for, decided_by))) where voided is null;

create table approval_comment (
  id         uuid primary key,
  request_id uuid not null references approval_request (id),
  kind       text not null check (kind in ('comment', 'question', 'answer')),
  by_person  text not null,
  body       text not null check (length(body) between 1 and 4000),
  mentions   text[] not null,
  at         timestamptz not null
);
create index approval_comment_request on approval_comment (request_id, at);

-- What was changed about a request after it was opened: a decision that names an older hash is
-- told from here what is different.
create table approval_change (
  request_id uuid not null references approval_request (id),
  from_hash  text not null,
  to_hash    text not null,
  what       text not null,
  by_person  text not null,
  at         timestamptz not null,
  primary key (request_id, from_hash, to_hash, at)
);

grant select, insert, update on approval_policy to ${role};
grant select, insert, update, delete on approval_calendar to ${role};
grant select, insert, update on approval_deputy to ${role};
grant update (voided) on approval_decision to ${role};
grant select, insert on approval_comment to ${role};
grant select, insert on approval_change to ${role};
