-- One tenant's schema. Runs as the owner with search_path = the tenant's schema, public.
-- ${role} is the tenant's role: it reads and writes here and nowhere else.

grant usage on schema ${schema} to ${role};
grant usage on schema control to ${role};
grant execute on function control.wake_run(uuid, bigint, timestamptz) to ${role};

-- ── audit ────────────────────────────────────────────────────────────────────────────────
-- Payloads are text, not jsonb: the hash covers the bytes, and jsonb would render them anew.
create table audit_entry (
  seq          bigint primary key,
  at           timestamptz not null,
  actor        text not null,
  action       text not null,
  subject_type text not null,
  subject_id   text not null,
  payload      text not null,
  prev_hash    bytea not null check (octet_length(prev_hash) = 32),
  hash         bytea not null check (octet_length(hash) = 32)
);
create index audit_entry_subject on audit_entry (subject_type, subject_id, seq);
create index audit_entry_at on audit_entry (at);

create table audit_head (
  only_row boolean primary key default true check (only_row),
  seq      bigint not null,
  hash     bytea not null
);
insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

-- Not even the owner's hand slips: an entry is never changed or removed.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log only grows' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_no_change before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function refuse_change();

grant select, insert on audit_entry to ${role};
grant select, update (seq, hash) on audit_head to ${role};

-- ── keys and models ──────────────────────────────────────────────────────────────────────
create table tenant_key (
  id         uuid primary key,
  wrapped    bytea not null,
  created_at timestamptz not null default now()
);
create table model_connection (
  name        text primary key,
  provider    text not null check (provider in ('offline', 'openai')),
  base_url    text,
  model       text not null,
  api_key     bytea,
  created_by  text not null,
  created_at  timestamptz not null default now()
);
grant select, insert on tenant_key to ${role};
grant select, insert, update, delete on model_connection to ${role};

-- ── workflows ────────────────────────────────────────────────────────────────────────────
create table workflow_version (
  name         text not null,
  version      int not null check (version > 0),
  status       text not null check (status in ('draft', 'published')),
  title        text not null,
  definition   text not null,
  content_hash text not null,
  created_by   text not null,
  created_at   timestamptz not null default now(),
  published_by text,
  published_at timestamptz,
  revision     int not null default 1,
  primary key (name, version),
  check ((status = 'published') = (published_by is not null and published_at is not null))
);
create function refuse_published_change() returns trigger language plpgsql as $$
begin
  if old.status = 'published' then
    raise exception 'a published version never changes' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger workflow_version_immutable before update or delete on workflow_version
  for each row execute function refuse_published_change();
grant select, insert, update, delete on workflow_version to ${role};

-- ── runs ─────────────────────────────────────────────────────────────────────────────────
create table run (
  id          uuid primary key,
  workflow    text not null,
  version     int not null,
  status      text not null check (status in
                ('QUEUED', 'RUNNING', 'WAITING', 'PAUSED', 'COMPLETED', 'FAILED', 'CANCELLED')),
  input       text not null,
  output      text,
  error       text,
  started_by  text not null,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  last_seq    bigint not null default 0,
  epoch       bigint not null default 0,
  lease_until timestamptz,
  model_calls int not null default 0,
  tokens_in   bigint not null default 0,
  tokens_out  bigint not null default 0,
  cost_micros bigint not null default 0,
  foreign key (workflow, version) references workflow_version (name, version)
);
create index run_newest on run (created_at desc, id desc);
create index run_status on run (status, created_at desc);
create index run_workflow on run (workflow, created_at desc);

create table run_event (
  run_id  uuid not null references run (id),
  seq     bigint not null,
  at      timestamptz not null,
  kind    text not null,
  node    text,
  attempt int,
  payload text not null,
  primary key (run_id, seq)
);
grant select, insert, update on run to ${role};
grant select, insert on run_event to ${role};

-- ── approvals ────────────────────────────────────────────────────────────────────────────
create table approval_request (
  id           uuid primary key,
  subject      text collate "C" not null unique,
  origin       text not null,
  title        text not null,
  question     text not null,
  reason       text not null,
  action       text not null,
  evidence     text not null,
  content_hash text not null,
  requested_by text not null,
  approver_role text not null,
  required     int not null check (required between 1 and 10),
  high_risk    boolean not null,
  status       text not null check (status in ('open', 'approved', 'rejected', 'expired', 'withdrawn')),
  claimed_by   text,
  created_at   timestamptz not null default now(),
  due_at       timestamptz,
  decided_at   timestamptz,
  revision     int not null default 1
);
create index approval_request_open on approval_request (status, due_at, created_at);

create table approval_decision (
  id           uuid primary key,
  request_id   uuid not null references approval_request (id),
  decided_by   text not null,
  decision     text not null check (decision in ('approve', 'reject')),
  comment      text not null,
  content_hash text not null,
  at           timestamptz not null default now(),
  unique (request_id, decided_by)
);
grant select, insert, update on approval_request to ${role};
grant select, insert on approval_decision to ${role};

-- ── knowledge ────────────────────────────────────────────────────────────────────────────
create table knowledge_base (
  name            text primary key,
  title           text not null,
  description     text not null,
  embedding_model text not null,
  dimension       int not null check (dimension between 1 and 4000),
  created_by      text not null,
  created_at      timestamptz not null default now()
);
create table document (
  id             uuid primary key,
  knowledge_base text not null references knowledge_base (name),
  filename       text not null,
  media_type     text not null,
  title          text not null,
  size_bytes     bigint not null,
  sha256         text not null,
  pages          int,
  chunks         int not null,
  uploaded_by    text not null,
  uploaded_at    timestamptz not null default now(),
  content        bytea not null,
  unique (knowledge_base, sha256)
);
create table chunk (
  id             uuid primary key,
  document_id    uuid not null references document (id) on delete cascade,
  knowledge_base text not null references knowledge_base (name),
  ordinal        int not null,
  page           int,
  heading        text,
  text           text not null,
  embedding      vector not null,
  words          tsvector generated always as (to_tsvector('english', coalesce(heading, '') || ' ' || text)) stored,
  unique (document_id, ordinal)
);
create index chunk_words on chunk using gin (words);
-- The dimension belongs to the knowledge base; an index needs a fixed one. The usual ones have
-- theirs, any other is searched exactly.
create index chunk_embedding_256 on chunk using hnsw ((embedding::vector(256)) vector_cosine_ops) where vector_dims(embedding) = 256;
create index chunk_embedding_384 on chunk using hnsw ((embedding::vector(384)) vector_cosine_ops) where vector_dims(embedding) = 384;
create index chunk_embedding_768 on chunk using hnsw ((embedding::vector(768)) vector_cosine_ops) where vector_dims(embedding) = 768;
create index chunk_embedding_1024 on chunk using hnsw ((embedding::vector(1024)) vector_cosine_ops) where vector_dims(embedding) = 1024;
create index chunk_embedding_1536 on chunk using hnsw ((embedding::vector(1536)) vector_cosine_ops) where vector_dims(embedding) = 1536;
grant select, insert on knowledge_base to ${role};
grant select, insert, delete on document, chunk to ${role};

-- ── compliance ───────────────────────────────────────────────────────────────────────────
create table assessment (
  id           uuid primary key,
  control      text not null,
  status       text not null check (status in ('passing', 'failing', 'stale', 'not-applicable')),
  population   bigint not null,
  failing      bigint not null,
  evidence     text not null,
  assessed_at  timestamptz not null default now()
);
create index assessment_newest on assessment (control, assessed_at desc);
create table report (
  id           uuid primary key,
  framework    text not null,
  format       text not null,
  window_from  timestamptz not null,
  window_to    timestamptz not null,
  status       text not null check (status in ('queued', 'ready', 'failed')),
  requested_by text not null,
  created_at   timestamptz not null default now(),
  content      bytea,
  sha256       text,
  error        text
);
grant select, insert on assessment to ${role};
grant select, insert, update (status, content, sha256, error) on report to ${role};

-- ── idempotency ──────────────────────────────────────────────────────────────────────────
-- A repeated POST with the same key gets the first answer; with another body it is refused.
create table idempotency_key (
  caller       text not null,
  key          text not null,
  request_hash text not null,
  status       int,
  location     text,
  body         text,
  created_at   timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotency_key_created on idempotency_key (created_at);
grant select, insert, update, delete on idempotency_key to ${role};
