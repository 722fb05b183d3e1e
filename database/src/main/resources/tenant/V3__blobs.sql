-- Large texts inside events, each kept once under the SHA-256 of its UTF-8. An event that names some
-- begins with # and a line that says at which characters which of them belong.
create table blob (
  hash    bytea primary key check (octet_length(hash) = 32),
  content text not null
);
grant select, insert on blob to ${role};

-- The event as it was before its large texts were taken out, byte for byte. One that lacks a text
-- is no JSON, so that nobody takes it for whole.
create function event_text(payload text) returns text
language plpgsql stable set search_path from current as $$
declare
  head text := split_part(payload, E'\n', 1);
  body text := substr(payload, length(head) + 2);
  done int := 0;
  place int;
  text_of text;
  part text;
  whole text := '';
begin
  if left(payload, 1) <> '#' then
    return payload;
  end if;
  foreach part in array string_to_array(substr(head, 2), ',') loop
    place := split_part(part, ':', 1)::int;
    select content into text_of from blob where hash = decode(split_part(part, ':', 2), 'hex');
    if text_of is null then
      return '#missing';
    end if;
    whole := whole || substr(body, done + 1, place - done) || text_of;
    done := place;
  end loop;
  return whole || substr(body, done + 1);
end $$;
grant execute on function event_text(text) to ${role};
