-- Work that is done after its transaction, and again when it fails: messages to the outside,
-- values to be sealed anew. db-scheduler's table; it holds names and ids only.
create table background_task (
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
create index background_task_execution_time on background_task (execution_time);
create index background_task_heartbeat on background_task (last_heartbeat);
grant select, insert, update, delete on background_task to kaizen_app;

-- A tenant's transaction asks for work in its own name only: the tenant comes from the role the
-- transaction took, not from a parameter.
create function do_later(work text, key text, due timestamptz) returns void
language plpgsql security definer set search_path = control, pg_temp as $$
declare
  owner text;
begin
  select slug into owner from control.tenant where role_name = current_setting('role');
  if owner is null then
    raise exception 'do_later needs the role of a tenant' using errcode = 'insufficient_privilege';
  end if;
  insert into control.background_task (task_name, task_instance, execution_time, picked, version)
  values (work, owner || ':' || key, due, false, 1)
  on conflict (task_name, task_instance) do update
    set execution_time = excluded.execution_time, version = background_task.version + 1
    where not background_task.picked and background_task.execution_time > excluded.execution_time;
end $$;
revoke all on function do_later(text, text, timestamptz) from public;
