-- A tenant whose schema could not be brought to the newest version stands aside: nobody works in a
-- schema that the program does not know, and the others are not kept waiting.
alter table tenant add column migration_error text;
alter table tenant add column set_aside boolean not null default false;

create function refuse_unmigrated() returns trigger language plpgsql as $$
begin
  if new.status = 'active' and new.migration_error is not null then
    raise exception 'the schema of tenant % could not be migrated: %', new.slug, new.migration_error
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  return new;
end $$;
create trigger tenant_unmigrated before insert or update on tenant
  for each row execute function refuse_unmigrated();
