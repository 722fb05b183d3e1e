-- Whether a tenant's privileged roles count only after a login with a second factor. Control, because
-- the doors look at it before anybody is in the tenant.
alter table tenant add column second_factor boolean not null default false;

-- A tenant's transaction decides for its own tenant only: it comes from the role the transaction took,
-- not from a parameter. Gives what held before.
create function set_second_factor(needed boolean) returns boolean
language plpgsql security definer set search_path = control, pg_temp as $$
declare
  owner text;
  before boolean;
begin
  select slug, second_factor into owner, before from control.tenant
    where role_name = current_setting('role') for update;
  if owner is null then
    raise exception 'set_second_factor needs the role of a tenant'
      using errcode = 'insufficient_privilege';
  end if;
  update control.tenant set second_factor = needed where slug = owner;
  return before;
end $$;
revoke all on function set_second_factor(boolean) from public;

create function second_factor() returns boolean
language sql stable security definer set search_path = control, pg_temp as $$
  select second_factor from control.tenant where role_name = current_setting('role')
$$;
revoke all on function second_factor() from public;
