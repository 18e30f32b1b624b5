-- What a workstation may hold, and what it may know of the rest.

-- changed_at: when its last change was taken in. open_until: until when it stays in its scopes whatever its age;
-- null when nothing is open about it, 'infinity' while there is. retired: it left its scopes by age; the record stays.
alter table record add column changed_at timestamptz not null default now();
alter table record add column open_until timestamptz;
alter table record add column retired boolean not null default false;

update record r
set changed_at = coalesce((select max(received_at) from change c where c.record = r.id), now());

create index record_staying on record (changed_at) where not retired;
create index record_open on record (type, open_until) where open_until is not null;

-- Which record points at which.
create table pointer (
  record uuid not null,
  target uuid not null,
  primary key (record, target)
);
create index pointer_at on pointer (target);

insert into pointer (record, target)
select r.id, substring(key from 7)::uuid
from record r, json_object_keys(r.body::json -> 'fields') as key
where key ~ '^_link/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

-- The key of the fingerprints, made at the first start; formula: what they were last made by, null before.
create table index_key (
  one     boolean primary key default true check (one),
  key     bytea not null,
  formula text,
  made_at timestamptz not null default now()
);

-- The fingerprints of every centre's persons and contacts, 12 bytes each, one after the other; none when the record
-- has none any more. same: the record it counts as, null for itself. seq: its position in the feed 'index'.
create table known (
  record uuid primary key,
  type   text not null,
  centre text not null,
  same   uuid,
  prints bytea not null,
  seq    bigint not null default 0
);
create index known_in_order on known (seq);

create table fingerprint (
  print  bytea not null,
  record uuid not null,
  primary key (print, record)
);

insert into feed_counter (scope, seq) values ('index', 0);

-- Who asked for what lies outside their workstation's scopes, and why. Entries are only ever added.
-- ask: what was asked at once has one. record: null when nothing was found.
create table look (
  seq         bigint generated always as identity primary key,
  ask         uuid not null,
  at          timestamptz not null,
  login       text not null,
  centre      text not null,
  workstation uuid not null,
  kind        text not null,
  record      uuid,
  type        text,
  reason      text not null,
  words       text
);
create index look_of_login on look (login, at);
create index look_at_record on look (record) where record is not null;

create function refuse_to_forget() returns trigger language plpgsql as $$
begin
  raise exception 'looks are only ever added';
end $$;
create trigger look_stays before update or delete on look
  for each row execute function refuse_to_forget();
create trigger look_stays_whole before truncate on look
  for each statement execute function refuse_to_forget();
