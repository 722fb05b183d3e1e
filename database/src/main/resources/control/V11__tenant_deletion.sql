-- The end of a tenant: asked for by one person, confirmed by another, carried out after a time of
-- grace. What is left is a certificate.

create table tenant_deletion (
  slug         text primary key references tenant (slug) on delete cascade,
  reason       text not null,
  requested_by text not null,
  requested_at timestamptz not null default clock_timestamp(),
  was          text not null,
  confirmed_by text,
  confirmed_at timestamptz,
  due_at       timestamptz,
  -- What was there before anything was destroyed, so that a destruction that broke off still tells.
  evidence     text,
  error        text,
  check (confirmed_by is null or confirmed_by <> requested_by),
  check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null) = (due_at is null))
);
grant select, insert, update, delete on tenant_deletion to kaizen_app;

create table tenant_certificate (
  slug    text primary key,
  made_at timestamptz not null default clock_timestamp(),
  content text not null,
  sha256  text not null
);
create trigger tenant_certificate_no_change before update or delete on tenant_certificate
  for each row execute function refuse_act_change();
grant select on tenant_certificate to kaizen_app;
grant insert on platform_act to kaizen_app;

create or replace function change_tenant(
  tenant_slug text, was text, becomes text, why text, who text)
returns boolean
language plpgsql security definer set search_path = control, pg_temp as $$
begin
  if not ((was = 'provisioning' and becomes = 'active')
      or (was = 'active' and becomes in ('suspended', 'deleting'))
      or (was in ('suspended', 'failed') and becomes = 'deleting')
      or (was = 'suspended' and becomes = 'active')
      or (was = 'deleting' and becomes in ('active', 'suspended', 'failed'))) then
    raise exception 'a tenant does not become % when it is %', becomes, was
      using errcode = 'invalid_parameter_value';
  end if;
  update control.tenant set status = becomes, reason = why, changed_at = clock_timestamp()
    where slug = tenant_slug and status = was;
  if not found then
    return false;
  end if;
  insert into control.platform_act (actor, act, slug, detail)
    values (who, case when becomes = 'deleting' then 'confirm-deletion'
      when was = 'deleting' then 'withdraw-deletion' when becomes = 'suspended' then 'suspend'
      when was = 'suspended' then 'resume' else 'provision' end, tenant_slug, why);
  if becomes = 'active' then
    -- What was to be woken meanwhile was refused and put off: it is due now.
    update control.scheduled_tasks set execution_time = clock_timestamp(), consecutive_failures = 0
      where task_instance like tenant_slug || ':%' and not picked and consecutive_failures > 0;
  end if;
  return true;
end $$;
