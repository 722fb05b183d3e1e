-- A run may name a node that is no longer listed at all: one that was frozen, taken for dead, woke
-- while it was taking runs, and died. Seldom, so it is looked for only when asked to be thorough.
drop function take_over();
create function take_over(thorough boolean) returns table (slug text, runs bigint)
language plpgsql security definer set search_path = control, pg_temp as $$
declare
  t record;
  dead uuid[];
begin
  select array_agg(id) into dead from (
    select id from control.node where heartbeat_at < clock_timestamp() - interval '8 seconds'
    for update skip locked) d;
  if dead is null and not thorough then
    return;
  end if;
  for t in select tenant.slug, schema_name from control.tenant loop
    begin
      return query execute format(
        'with gone as (select owner from %1$I.run where owner is not null'
        || '   except select id from control.node where id <> all($1)),'
        || ' f as (update %1$I.run set owner = null, status = case status when ''RUNNING'' then'
        || '   ''QUEUED'' else status end where owner in (select owner from gone) returning 1)'
        || ' select %2$L::text, count(*) from f having count(*) > 0', t.schema_name, t.slug)
        using coalesce(dead, '{}');
    exception when undefined_table or undefined_column then
      raise warning 'tenant % is not migrated', t.slug;
    end;
  end loop;
  delete from control.node where id = any(dead);
end $$;
revoke all on function take_over(boolean) from public;
grant execute on function take_over(boolean) to kaizen_app;

-- What a node holds, so that it can let go of what none of its workers works on.
create function held_by(node uuid) returns table (slug text, run uuid, epoch bigint)
language plpgsql security definer set search_path = control, pg_temp as $$
declare
  t record;
begin
  for t in select tenant.slug, schema_name from control.tenant where status = 'active' loop
    begin
      return query execute format(
        'select %L::text, id, epoch from %I.run where owner = $1', t.slug, t.schema_name)
        using node;
    exception when undefined_table or undefined_column then
      raise warning 'tenant % is not migrated', t.slug;
    end;
  end loop;
end $$;
revoke all on function held_by(uuid) from public;
grant execute on function held_by(uuid) to kaizen_app;
