grant execute on function control.do_later(text, text, timestamptz) to ${role};

-- Under which platform key it is wrapped; null for those from before there were several.
alter table tenant_key add column kek text;

create table secret (
  name       text primary key,
  purpose    text not null,
  sealed     bytea not null,
  version    int not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  rotated_by text not null,
  rotated_at timestamptz not null,
  used_at    timestamptz
);
grant select, insert, update, delete on secret to ${role};
