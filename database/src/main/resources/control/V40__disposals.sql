-- What was erased or has outlived its time. Kept beside the tenants, not in them: a tenant that is
-- restored from an older export must lose the same rows again. Rows are named by their random ids;
-- nothing here says whom they told of.
create table disposal (
  schema_name text not null,
  kind        text not null check (kind in ('RUN', 'REQUEST', 'DOCUMENT', 'REPORT',
                'ASSESSMENT', 'SUBJECT')),
  id          uuid not null,
  cause       text not null,
  at          timestamptz not null default clock_timestamp(),
  primary key (schema_name, kind, id)
);
create trigger disposal_no_change before update or delete on disposal
  for each row execute function refuse_act_change();
