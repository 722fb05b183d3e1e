-- What people ask about their own data, how long things are kept, and what must not be destroyed.

-- Who asks and what they are called is sealed, and is destroyed when the erasure is done.
create table subject_request (
  id             uuid primary key,
  kind           text not null check (kind in
                   ('ACCESS', 'PORTABILITY', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION')),
  sealed         bytea,
  verified       text not null check (length(verified) between 1 and 500),
  received_at    timestamptz not null,
  due_at         timestamptz not null check (due_at > received_at),
  extended_why   text,
  opened_by      text not null,
  opened_at      timestamptz not null,
  search         text not null default 'NONE' check (search in ('NONE', 'RUNNING', 'DONE', 'FAILED')),
  searched_at    timestamptz,
  more           boolean not null default false,
  proposed_by    text,
  proposed_at    timestamptz,
  confirmed_by   text,
  confirmed_at   timestamptz,
  status         text not null check (status in ('OPEN', 'PROPOSED', 'DONE', 'REFUSED')),
  outcome        text,
  closed_by      text,
  closed_at      timestamptz,
  revision       int not null default 1,
  check ((status in ('DONE', 'REFUSED')) = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (outcome is null)),
  check (confirmed_by is null or confirmed_by <> proposed_by)
);
create index subject_request_due on subject_request (due_at, id) where closed_at is null;

-- Where the person is named. Excluded ones stay, with the reason.
create table subject_place (
  request  uuid not null references subject_request (id) on delete cascade,
  kind     text not null check (kind in ('RUN', 'REQUEST', 'DOCUMENT', 'ASSESSMENT', 'BY_HAND')),
  id       text not null,
  title    text not null,
  found_in text not null,
  at       timestamptz,
  keep_why text,
  kept_by  text,
  primary key (request, kind, id),
  check ((keep_why is null) = (kept_by is null))
);

-- Rows of a kind are destroyed that many days after their end; without a rule they stay.
create table retention_rule (
  kind     text primary key check (kind in ('RUNS', 'REPORTS')),
  days     int not null check (days between 1 and 36500),
  revision int not null default 1,
  set_by   text not null,
  set_at   timestamptz not null
);
create table retention_round (
  only_row   boolean primary key default true check (only_row),
  at         timestamptz not null,
  destroyed  bigint not null,
  held       bigint not null,
  error      text
);

create table legal_hold (
  id           uuid primary key,
  scope        text not null check (scope in ('EVERYTHING', 'WORKFLOW', 'KNOWLEDGE_BASE', 'RUN')),
  target       text,
  reason       text not null check (length(reason) between 1 and 1000),
  placed_by    text not null,
  placed_at    timestamptz not null,
  released_by  text,
  released_at  timestamptz,
  released_why text,
  check ((scope = 'EVERYTHING') = (target is null)),
  check ((released_at is null) = (released_by is null)
    and (released_at is null) = (released_why is null))
);
create index legal_hold_live on legal_hold (scope, target) where released_at is null;

grant select, insert, update on subject_request to ${role};
grant select, insert, update, delete on subject_place to ${role};
grant select, insert, update, delete on retention_rule to ${role};
grant select, insert, update on retention_round to ${role};
grant select, insert, update (released_by, released_at, released_why) on legal_hold to ${role};

-- Only what has a large text in it is asked whether it shares one.
create index run_event_large on run_event (run_id) where left(payload, 1) = '#';
create index run_ended on run (updated_at, id) where status in ('COMPLETED', 'FAILED', 'CANCELLED');

-- The rows below are destroyed by these functions and by nobody else: the tenant's role cannot
-- delete them, and a hold stands in the way of whoever calls.
create function refuse_held(what text, hold_scope text, hold_target text, also_scope text, also_target text)
returns void language plpgsql set search_path = ${schema}, public, pg_temp as $$
declare
  hold legal_hold;
begin
  select * into hold from legal_hold h
    where h.released_at is null and (h.scope = 'EVERYTHING'
      or (h.scope = hold_scope and h.target = hold_target)
      or (h.scope = also_scope and h.target = also_target))
    order by h.placed_at limit 1;
  if found then
    raise exception '% is on legal hold since %: %', what,
      to_char(hold.placed_at at time zone 'UTC', 'YYYY-MM-DD'), hold.reason using errcode = 'KZ001';
  end if;
end $$;

create function note_disposal(what text, row_id uuid, why text)
returns void language sql set search_path = ${schema}, public, pg_temp as $$
  insert into control.disposal (schema_name, kind, id, cause)
    values ('${schema}', what, row_id, why) on conflict do nothing
$$;

-- A request for approval with all that hangs on it, and the checks that were made like it.
create function destroy_request(request uuid, why text)
returns void language plpgsql set search_path = ${schema}, public, pg_temp as $$
declare
  made uuid;
begin
  for made in select c.request_id from approval_check c where c.made_from = request loop
    perform destroy_request(made, why);
  end loop;
  delete from approval_check where request_id = request;
  delete from approval_attachment where request_id = request;
  delete from approval_comment where request_id = request;
  delete from approval_change where request_id = request;
  delete from approval_decision where request_id = request;
  delete from approval_request where id = request;
  delete from idempotency_key where body like '%' || request || '%' or location like '%' || request || '%';
  delete from webhook_delivery where body like '%' || request || '%';
  perform note_disposal('REQUEST', request, why);
end $$;

create function destroy_run(gone uuid, why text)
returns void language plpgsql set search_path = ${schema}, public, pg_temp as $$
declare
  request uuid;
  texts bytea[];
begin
  for request in select a.id from approval_request a where a.subject like 'run:' || gone || ':%' loop
    perform destroy_request(request, why);
  end loop;
  select array_agg(distinct decode(split_part(part, ':', 2), 'hex')) into texts
    from run_event e, unnest(string_to_array(substr(split_part(e.payload, E'\n', 1), 2), ',')) part
    where e.run_id = gone and left(e.payload, 1) = '#';
  delete from run_event e where e.run_id = gone;
  delete from blob b where b.hash = any(texts) and not exists (
    select 1 from run_event e where left(e.payload, 1) = '#'
      and strpos(split_part(e.payload, E'\n', 1), encode(b.hash, 'hex')) > 0);
  delete from run r where r.id = gone;
  delete from idempotency_key where body like '%' || gone || '%' or location like '%' || gone || '%';
  delete from webhook_delivery where body like '%' || gone || '%';
  perform note_disposal('RUN', gone, why);
end $$;

-- Each of those below gives false when there is no such row.
create function dispose_run(gone uuid, why text) returns boolean
language plpgsql security definer set search_path = ${schema}, public, pg_temp as $$
declare
  it run;
begin
  select * into it from run r where r.id = gone for update;
  if not found then
    return false;
  end if;
  perform refuse_held('The run ' || gone, 'WORKFLOW', it.workflow, 'RUN', gone::text);
  if it.status not in ('COMPLETED', 'FAILED', 'CANCELLED') then
    raise exception 'The run % has not ended: cancel it first', gone using errcode = 'KZ001';
  end if;
  perform destroy_run(gone, why);
  return true;
end $$;

-- One that no run asked for, such as a check; a run's own go with the run.
create function dispose_request(gone uuid, why text) returns boolean
language plpgsql security definer set search_path = ${schema}, public, pg_temp as $$
declare
  it approval_request;
begin
  select * into it from approval_request r where r.id = gone for update;
  if not found then
    return false;
  end if;
  perform refuse_held('The request ' || gone, null, null, null, null);
  if it.status = 'open' then
    raise exception 'The request % is open: decide it first', gone using errcode = 'KZ001';
  end if;
  if exists (select 1 from run r where it.subject like 'run:' || r.id || ':%') then
    raise exception 'The request % belongs to a run and goes with it', gone using errcode = 'KZ001';
  end if;
  perform destroy_request(gone, why);
  return true;
end $$;

create function dispose_document(gone uuid, why text) returns boolean
language plpgsql security definer set search_path = ${schema}, public, pg_temp as $$
begin
  delete from document d where d.id = gone;
  if not found then
    return false;
  end if;
  perform note_disposal('DOCUMENT', gone, why);
  return true;
end $$;

create function refuse_held_document() returns trigger
language plpgsql security definer set search_path = ${schema}, public, pg_temp as $$
begin
  perform refuse_held('The document ' || old.id, 'KNOWLEDGE_BASE', old.knowledge_base, null, null);
  return old;
end $$;
create trigger document_held before delete on document
  for each row execute function refuse_held_document();

create function dispose_report(gone uuid, why text) returns boolean
language plpgsql security definer set search_path = ${schema}, public, pg_temp as $$
begin
  perform refuse_held('The report ' || gone, null, null, null, null);
  delete from report where id = gone;
  if not found then
    return false;
  end if;
  perform note_disposal('REPORT', gone, why);
  return true;
end $$;

-- What an assessment found stays as its counts; the items it named go.
create function dispose_assessment(gone uuid, why text) returns boolean
language plpgsql security definer set search_path = ${schema}, public, pg_temp as $$
begin
  perform refuse_held('The assessment ' || gone, null, null, null, null);
  update assessment set evidence = '{}' where id = gone;
  if not found then
    return false;
  end if;
  perform note_disposal('ASSESSMENT', gone, why);
  return true;
end $$;

-- Who asked is forgotten with the rest.
create function dispose_subject(request uuid) returns void
language plpgsql security definer set search_path = ${schema}, public, pg_temp as $$
begin
  update subject_request set sealed = null where id = request;
  delete from subject_place p where p.request = dispose_subject.request;
  delete from idempotency_key where body like '%' || request || '%' or location like '%' || request || '%';
  perform note_disposal('SUBJECT', request, 'subject-request:' || request);
end $$;

-- Which rows of a kind were destroyed, for who asks whether one is gone without a mark.
create function destroyed(what text) returns table (id uuid)
language sql stable security definer set search_path = ${schema}, public, pg_temp as $$
  select d.id from control.disposal d where d.schema_name = '${schema}' and d.kind = what
$$;

-- After a restore from an older export of that schema: what was destroyed since is destroyed again,
-- whatever the export says about it. For the owner alone.
create function reapply_disposals(origin text) returns bigint
language plpgsql set search_path = ${schema}, public, pg_temp as $$
declare
  d control.disposal;
  done bigint := 0;
begin
  alter table document disable trigger document_held;
  for d in select * from control.disposal where schema_name = origin order by at loop
    case d.kind
      when 'RUN' then
        perform destroy_run(d.id, d.cause) from run where id = d.id;
      when 'REQUEST' then
        perform destroy_request(d.id, d.cause) from approval_request where id = d.id;
      when 'DOCUMENT' then
        delete from document where id = d.id;
      when 'REPORT' then
        delete from report where id = d.id;
      when 'ASSESSMENT' then
        update assessment set evidence = '{}' where id = d.id;
      when 'SUBJECT' then
        delete from subject_place where request = d.id;
        update subject_request set sealed = null, status = 'DONE', search = 'NONE',
          outcome = coalesce(outcome, 'Erased before the tenant was restored'),
          closed_by = coalesce(closed_by, 'restore'), closed_at = coalesce(closed_at, d.at)
          where id = d.id;
    end case;
    done := done + 1;
  end loop;
  alter table document enable trigger document_held;
  return done;
end $$;

-- Whether a text holds what the pattern says: in lower case of every alphabet, and with any white
-- space, written out or escaped, as one blank.
create function names(words text, pattern text) returns boolean
language sql immutable parallel safe as $$
  select regexp_replace(lower(normalize(words, NFKC) collate "pg_c_utf8"), '\\[nrtbf]|\s+', ' ', 'g')
    ~ (pattern collate "pg_c_utf8")
$$;

revoke execute on function note_disposal(text, uuid, text), destroy_request(uuid, text),
  destroy_run(uuid, text), dispose_run(uuid, text), dispose_request(uuid, text),
  dispose_document(uuid, text), dispose_report(uuid, text), dispose_assessment(uuid, text),
  dispose_subject(uuid), destroyed(text), reapply_disposals(text) from public;
grant execute on function dispose_run(uuid, text), dispose_request(uuid, text),
  dispose_document(uuid, text), dispose_report(uuid, text), dispose_assessment(uuid, text),
  dispose_subject(uuid), destroyed(text), names(text, text) to ${role};
grant execute on function control.own_backups() to ${role};
