-- Whose roles were changed when: a token from before says what no longer holds. Control, because the
-- doors look at it before anybody is in a tenant.
create table member_change (
  slug       text not null references tenant (slug) on delete cascade,
  username   text not null,
  changed_at timestamptz not null,
  primary key (slug, username)
);
create index member_change_at on member_change (changed_at);
grant select, insert, update on member_change to kaizen_app;
