-- The control schema: which tenants exist, and the queue of due work.
-- It holds ids only; whatever a tenant owns stands in the tenant's schema.

create table tenant (
  slug        text primary key check (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
  name        text not null,
  schema_name text not null unique,
  role_name   text not null unique,
  status      text not null check (status in ('provisioning', 'active', 'suspended')),
  created_at  timestamptz not null default now()
);

-- db-scheduler's table, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

grant usage on schema control to kaizen_app;
grant select on tenant to kaizen_app;
grant select, insert, update, delete on scheduled_tasks to kaizen_app;

-- A tenant's transaction wakes a run through this function and cannot name another tenant:
-- the tenant comes from the role the transaction took, not from a parameter.
create function wake_run(run uuid, cause bigint, due timestamptz) returns void
language plpgsql security definer set search_path = control, pg_temp as $$
declare
  owner text;
begin
  select slug into owner from control.tenant where role_name = current_setting('role');
  if owner is null then
    raise exception 'wake_run needs the role of a tenant' using errcode = 'insufficient_privilege';
  end if;
  insert into control.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
  values ('run', owner || ':' || run || ':' || cause, due, false, 1)
  on conflict do nothing;
end $$;
revoke all on function wake_run(uuid, bigint, timestamptz) from public;
