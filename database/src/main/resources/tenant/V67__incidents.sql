-- What went wrong, its clock (GDPR Article 33: the authority is told within 72 hours where people's
-- data may be concerned), and its timeline, to which is only added.

create table incident (
  id            uuid primary key,
  title         text not null check (length(title) between 1 and 200),
  level         text not null check (level in ('LOW', 'HIGH', 'CRITICAL')),
  personal_data boolean not null,
  detected_at   timestamptz not null,
  opened_by     text not null,
  opened_at     timestamptz not null check (detected_at <= opened_at),
  decided_by    text,
  decided_at    timestamptz,
  told_at       timestamptz,
  reference     text,
  why           text,
  closed_by     text,
  closed_at     timestamptz,
  cause         text,
  lessons       text,
  check ((decided_by is null) = (decided_at is null)),
  check (told_at is null or (decided_at is not null and reference is not null)),
  check (decided_at is null or told_at is not null or why is not null),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (cause is null)
    and (closed_at is null) = (lessons is null)),
  check (closed_at is null or not personal_data or decided_at is not null)
);
create index incident_newest on incident (detected_at desc, id desc);

create table incident_note (
  incident  uuid not null references incident,
  seq       int not null,
  at        timestamptz not null,
  by_person text not null,
  text      text not null check (length(text) between 1 and 4000),
  primary key (incident, seq)
);

grant select, insert on incident, incident_note to ${role};
grant update (decided_by, decided_at, told_at, reference, why, closed_by, closed_at, cause, lessons)
  on incident to ${role};
