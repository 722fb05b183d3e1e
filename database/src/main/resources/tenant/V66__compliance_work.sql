-- What is done about controls that fail, what people say for clauses no control speaks for, and what
-- the tenant says about its workflows, suppliers and knowledge bases.

create table finding (
  id             uuid primary key,
  control        text not null,
  item_key       text not null,
  item           text not null,
  problem        text not null,
  severity       text not null check (severity in ('CRITICAL', 'HIGH')),
  status         text not null check (status in ('OPEN', 'IN_WORK', 'ACCEPTED', 'RESOLVED')),
  owner          text,
  due_at         timestamptz not null,
  plan           text not null default '',
  opened_at      timestamptz not null,
  resolved_at    timestamptz,
  accepted_by    text,
  accepted_at    timestamptz,
  accepted_until timestamptz,
  accepted_why   text,
  revision       int not null default 1,
  check ((status = 'RESOLVED') = (resolved_at is not null)),
  check (status <> 'ACCEPTED' or (accepted_by is not null and accepted_until is not null
    and accepted_why is not null and accepted_by is distinct from owner))
);
-- An item fails once at a time; what was resolved and fails again is another finding.
create unique index finding_live on finding (control, item_key) where status <> 'RESOLVED';
create index finding_due on finding (due_at, id) where status <> 'RESOLVED';
create index finding_newest on finding (opened_at desc, id desc);

create table control_owner (
  control text primary key,
  owner   text not null,
  set_by  text not null,
  set_at  timestamptz not null
);

create table attestation (
  id            uuid primary key,
  framework     text not null,
  clause        text not null,
  statement     text not null check (length(statement) between 1 and 2000),
  valid_until   timestamptz not null,
  filename      text not null,
  media_type    text not null,
  size_bytes    bigint not null check (size_bytes > 0),
  sha256        text not null check (length(sha256) = 64),
  content       bytea not null,
  by_person     text not null,
  at            timestamptz not null check (at < valid_until),
  withdrawn_by  text,
  withdrawn_at  timestamptz,
  withdrawn_why text,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index attestation_clause on attestation (framework, clause, valid_until);

-- Facts as the person wrote them: JSON, one text a field.
create table register_entry (
  kind        text not null check (kind in ('WORKFLOW', 'SUPPLIER', 'KNOWLEDGE_BASE')),
  name        text not null,
  facts       text not null,
  revision    int not null default 1,
  changed_by  text not null,
  changed_at  timestamptz not null,
  accepted_by text,
  accepted_at timestamptz,
  primary key (kind, name),
  check ((accepted_by is null) = (accepted_at is null)),
  check (accepted_by is distinct from changed_by)
);

grant select, insert, update on finding, control_owner, register_entry to ${role};
grant select, insert, update (withdrawn_by, withdrawn_at, withdrawn_why) on attestation to ${role};
