-- For those who run the platform: tenants' keys as they lie wrapped, to be wrapped under another
-- platform key, and their end. Nothing here can open one.

create function wrapped_keys(current_key text, at_most int)
returns table (slug text, id uuid, kek text, wrapped bytea)
language plpgsql security definer set search_path = control, pg_temp as $$
declare
  t record;
  found int := 0;
  n int;
begin
  for t in select tenant.slug, schema_name from control.tenant order by 1 loop
    begin
      return query execute format(
        'select %L::text, id, kek, wrapped from %I.tenant_key where kek is distinct from $1'
        || ' order by created_at limit %s', t.slug, t.schema_name, at_most - found)
        using current_key;
      get diagnostics n = row_count;
      found := found + n;
    exception when undefined_table or undefined_column then
      raise warning 'tenant % is not migrated', t.slug;
    end;
    exit when found >= at_most;
  end loop;
end $$;
revoke all on function wrapped_keys(text, int) from public;
grant execute on function wrapped_keys(text, int) to kaizen_app;

-- False when it was changed or destroyed meanwhile.
create function rewrap_key(tenant_slug text, key_id uuid, old bytea, new bytea, new_kek text)
returns boolean
language plpgsql security definer set search_path = control, pg_temp as $$
declare
  place text;
  n int;
begin
  select schema_name into place from control.tenant where slug = tenant_slug;
  if place is null then
    return false;
  end if;
  execute format('update %I.tenant_key set wrapped = $1, kek = $2 where id = $3 and wrapped = $4',
    place) using new, new_kek, key_id, old;
  get diagnostics n = row_count;
  return n = 1;
end $$;
revoke all on function rewrap_key(text, uuid, bytea, bytea, text) from public;
grant execute on function rewrap_key(text, uuid, bytea, bytea, text) to kaizen_app;

-- Overwritten before they are removed, so that the row's own place holds nothing either.
create function destroy_tenant_keys(tenant_slug text) returns int
language plpgsql security definer set search_path = control, pg_temp as $$
declare
  t record;
  n int;
begin
  select schema_name, status into t from control.tenant where slug = tenant_slug for update;
  if t.schema_name is null then
    return 0;
  end if;
  if t.status = 'active' then
    raise exception 'the keys of an active tenant are not destroyed: suspend it first'
      using errcode = 'object_in_use';
  end if;
  execute format('update %I.tenant_key set wrapped = decode(repeat(''00'', octet_length(wrapped)),'
    || ' ''hex''), kek = null', t.schema_name);
  execute format('delete from %I.tenant_key', t.schema_name);
  get diagnostics n = row_count;
  return n;
exception when undefined_table then
  return 0;
end $$;
revoke all on function destroy_tenant_keys(text) from public;
grant execute on function destroy_tenant_keys(text) to kaizen_app;
