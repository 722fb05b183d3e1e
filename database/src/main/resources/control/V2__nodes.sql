-- The servers. One that is silent for longer than control.node_is_dead_after is dead: what it held
-- is taken over.
create table node (
  id           uuid primary key,
  name         text not null,
  started_at   timestamptz not null default clock_timestamp(),
  heartbeat_at timestamptz not null default clock_timestamp(),
  draining     boolean not null default false
);
grant select, insert, update, delete on node to kaizen_app;

alter table tenant add column weight int not null default 1 check (weight between 1 and 1000);
alter table tenant add column max_running int not null default 1000 check (max_running > 0);
alter table tenant add column max_queued int not null default 200000 check (max_queued > 0);

-- Which tenants have runs that wait for a worker, and how many of them up to a limit. It looks into
-- every active tenant's schema, which no role of the server may: ids and contents stay inside.
create function backlog(at_most int) returns table (slug text, queued bigint, oldest timestamptz)
language plpgsql security definer set search_path = control, pg_temp as $$
declare
  t record;
begin
  for t in select tenant.slug, schema_name from control.tenant where status = 'active' loop
    begin
      return query execute format(
        'select %L::text, count(*), min(created_at) from (select created_at from %I.run'
        || ' where status = ''QUEUED'' and owner is null order by created_at limit %s) q'
        || ' having count(*) > 0', t.slug, t.schema_name, at_most);
    exception when undefined_table or undefined_column then
      -- A tenant whose schema is of another version must not keep the others from working.
      raise warning 'tenant % is not migrated', t.slug;
    end;
  end loop;
end $$;
revoke all on function backlog(int) from public;
grant execute on function backlog(int) to kaizen_app;

-- Lets go of everything that nodes which no longer beat have held; gives the tenants concerned.
create function take_over() returns table (slug text, runs bigint)
language plpgsql security definer set search_path = control, pg_temp as $$
declare
  t record;
  dead uuid[];
begin
  select array_agg(id) into dead from (
    select id from control.node where heartbeat_at < clock_timestamp() - interval '8 seconds'
    for update skip locked) d;
  if dead is null then
    return;
  end if;
  for t in select tenant.slug, schema_name from control.tenant loop
    begin
      return query execute format(
        'with f as (update %I.run set owner = null, status = case status when ''RUNNING'' then'
        || ' ''QUEUED'' else status end where owner = any($1) returning 1)'
        || ' select %L::text, count(*) from f having count(*) > 0', t.schema_name, t.slug)
        using dead;
    exception when undefined_table or undefined_column then
      raise warning 'tenant % is not migrated', t.slug;
    end;
  end loop;
  delete from control.node where id = any(dead);
end $$;
revoke all on function take_over() from public;
grant execute on function take_over() to kaizen_app;
