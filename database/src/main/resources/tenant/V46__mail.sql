-- Mail to people, with what it tells of in one commit. What it says and to whom is kept while it
-- waits, and no longer.
create table outgoing_mail (
  id         uuid primary key,
  recipient  text,
  subject    text,
  body       text,
  status     text not null check (status in ('WAITING', 'SENT', 'SET_ASIDE')),
  attempts   int not null default 0,
  error      text,
  created_at timestamptz not null,
  ended_at   timestamptz,
  check ((status = 'WAITING') = (recipient is not null and subject is not null and body is not null)),
  check ((status = 'WAITING') = (ended_at is null))
);

grant select, insert, update on outgoing_mail to ${role};
