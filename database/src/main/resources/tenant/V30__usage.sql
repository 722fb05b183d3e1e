-- What may be spent, what is held for calls under way, and what was used.
-- Amounts are millionths of a euro; tokens are whole.

create table budget (
  id           uuid primary key,
  name         text not null unique,
  scope        text not null check (scope in ('TENANT', 'WORKFLOW', 'RUN')),
  workflow     text,
  span         text not null check (span in ('DAY', 'MONTH', 'TOTAL')),
  limit_micros bigint not null check (limit_micros >= 0),
  warn_percent int not null check (warn_percent between 1 and 100),
  at_limit     text not null check (at_limit in ('STOP', 'PAUSE')),
  revision     int not null default 1,
  created_by   text not null,
  created_at   timestamptz not null,
  check (scope <> 'WORKFLOW' or workflow is not null),
  check (scope <> 'TENANT' or workflow is null)
);

create table quota (
  name     text primary key,
  most     bigint not null check (most >= 0),
  revision int not null default 1,
  set_by   text not null,
  set_at   timestamptz not null
);

-- One for each budget, or quota of tokens, and period. What is held becomes used when a call ends.
create table meter (
  key        text primary key,
  used       bigint not null check (used >= 0),
  held       bigint not null default 0 check (held >= 0),
  warned_at  timestamptz,
  refused_at timestamptz
);

-- A node that dies leaves its holds behind; they lapse.
create table reservation (
  id         uuid not null,
  meter      text not null,
  amount     bigint not null check (amount >= 0),
  expires_at timestamptz not null,
  primary key (id, meter)
);
create index reservation_meter on reservation (meter, expires_at);

-- A new price is a new version: what a call cost is never reckoned anew.
create table model_price (
  connection        text not null,
  version           int not null check (version > 0),
  in_micros         bigint not null check (in_micros >= 0),
  out_micros        bigint not null check (out_micros >= 0),
  max_output_tokens int not null check (max_output_tokens > 0),
  created_by        text not null,
  created_at        timestamptz not null,
  primary key (connection, version)
);

create table usage_record (
  seq           bigint generated always as identity primary key,
  at            timestamptz not null,
  who           text not null,
  run           uuid,
  workflow      text,
  node          text,
  connection    text not null,
  model         text not null,
  tokens_in     bigint not null check (tokens_in >= 0),
  tokens_out    bigint not null check (tokens_out >= 0),
  price_version int,
  cost_micros   bigint not null check (cost_micros >= 0)
);
create index usage_record_at on usage_record (at, seq);
create index usage_record_run on usage_record (run) where run is not null;

create function refuse_usage_change() returns trigger language plpgsql as $$
begin
  raise exception 'usage records only grow' using errcode = 'insufficient_privilege';
end $$;
create trigger usage_record_no_change before update or delete on usage_record
  for each row execute function refuse_usage_change();
create trigger usage_record_no_truncate before truncate on usage_record
  for each statement execute function refuse_usage_change();

grant select, insert, update, delete on budget, quota, reservation to ${role};
grant select, insert, update on meter to ${role};
grant select, insert on model_price, usage_record to ${role};
