-- When a tenant was exported, and when such an export was restored somewhere to see that it can be:
-- for the tenant's own eyes, and of itself only.
create function own_backups() returns table (kind text, at timestamptz)
language sql stable security definer set search_path = control, pg_temp as $$
  select case a.act when 'export' then 'backup' else 'restore' end, a.at
  from control.tenant t join control.platform_act a
    on (a.act = 'export' and a.slug = t.slug)
      or (a.act = 'restore' and a.detail like 'from the export of ' || t.slug || ' at %')
  where t.role_name = current_setting('role')
$$;
revoke all on function own_backups() from public;
