-- The life of a tenant: how far its making is, why it stands still, and who did what to it.

alter table tenant drop constraint tenant_status_check;
alter table tenant add constraint tenant_status_check
  check (status in ('provisioning', 'active', 'suspended', 'deleting', 'failed'));
alter table tenant add column reason text;
alter table tenant add column changed_at timestamptz not null default clock_timestamp();
alter table tenant add column requested_by text;
alter table tenant add column administrator text[];

create table provisioning_step (
  slug        text not null references tenant (slug) on delete cascade,
  step        text not null,
  place       int not null,
  status      text not null check (status in ('pending', 'running', 'done', 'failed', 'undone')),
  attempts    int not null default 0,
  error       text,
  started_at  timestamptz,
  finished_at timestamptz,
  primary key (slug, step)
);

-- What platform administrators did. It outlives the tenants it names.
create table platform_act (
  id     bigint generated always as identity primary key,
  at     timestamptz not null default clock_timestamp(),
  actor  text not null,
  act    text not null,
  slug   text not null,
  detail text
);
create index platform_act_slug on platform_act (slug, id desc);
create function refuse_act_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log of platform acts only grows' using errcode = 'insufficient_privilege';
end $$;
create trigger platform_act_no_change before update or delete on platform_act
  for each row execute function refuse_act_change();
create trigger platform_act_no_truncate before truncate on platform_act
  for each statement execute function refuse_act_change();

grant select on provisioning_step, platform_act to kaizen_app;

-- The one way for the server's login to change where a tenant stands; only these ways exist.
-- Gives false when the tenant does not stand where it was thought to.
create function change_tenant(tenant_slug text, was text, becomes text, why text, who text)
returns boolean
language plpgsql security definer set search_path = control, pg_temp as $$
begin
  if not ((was = 'provisioning' and becomes = 'active')
      or (was = 'active' and becomes = 'suspended')
      or (was = 'suspended' and becomes = 'active')) then
    raise exception 'a tenant does not become % when it is %', becomes, was
      using errcode = 'invalid_parameter_value';
  end if;
  update control.tenant set status = becomes, reason = why, changed_at = clock_timestamp()
    where slug = tenant_slug and status = was;
  if not found then
    return false;
  end if;
  insert into control.platform_act (actor, act, slug, detail)
    values (who, case becomes when 'suspended' then 'suspend' else
      case was when 'suspended' then 'resume' else 'provision' end end, tenant_slug, why);
  if was = 'suspended' then
    -- What was to be woken meanwhile was refused and put off: it is due now.
    update control.scheduled_tasks set execution_time = clock_timestamp(), consecutive_failures = 0
      where task_instance like tenant_slug || ':%' and not picked and consecutive_failures > 0;
  end if;
  return true;
end $$;
revoke all on function change_tenant(text, text, text, text, text) from public;
grant execute on function change_tenant(text, text, text, text, text) to kaizen_app;

create function rename_tenant(tenant_slug text, new_name text, who text) returns text
language plpgsql security definer set search_path = control, pg_temp as $$
declare
  old_name text;
begin
  select name into old_name from control.tenant where slug = tenant_slug for update;
  if old_name is null then
    return null;
  end if;
  update control.tenant set name = new_name where slug = tenant_slug;
  insert into control.platform_act (actor, act, slug, detail)
    values (who, 'rename', tenant_slug, old_name || ' → ' || new_name);
  return old_name;
end $$;
revoke all on function rename_tenant(text, text, text) from public;
grant execute on function rename_tenant(text, text, text) to kaizen_app;
