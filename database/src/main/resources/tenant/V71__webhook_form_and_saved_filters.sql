-- Chats take a text, programs take the event; and the filters that people keep for their inbox.

alter table webhook add column form text not null default 'EVENT'
  check (form in ('EVENT', 'CHAT'));

create table approval_filter (
  person text not null,
  name   text not null check (length(name) between 1 and 60),
  query  text not null check (length(query) <= 1000),
  primary key (person, name)
);
grant select, insert, update, delete on approval_filter to ${role};
