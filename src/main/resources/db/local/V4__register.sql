-- Records of every kind. due: milliseconds since 1970; the largest number when it never falls due.
-- centres: the codes of all centres that have it, each between spaces.
alter table record add column type text not null default 'CONTACT';
alter table record add column centres text not null default '';
alter table record add column who text not null default '';
alter table record add column state text not null default '';
alter table record add column urgency integer not null default 2;
alter table record add column due integer not null default 9223372036854775807;

update record set
  centres = ' ' || coalesce(json_extract(cast(entry as text), '$.centre'), '') || ' ',
  who = coalesce(json_extract(cast(entry as text), '$.counselor'), '')
where entry is not null;

drop index record_latest;
create index record_latest on record (type, started, id) where entry is not null;
create index record_due on record (type, urgency, due, id) where entry is not null;
create index record_state on record (type, state, started, id) where entry is not null and state <> '';
create index record_attention on record (started, id) where attention is not null;

-- Which records point at which, and what the target is to them.
create table link (
  target blob not null,
  record blob not null,
  role   text not null,
  primary key (target, record)
) strict, without rowid;
create index link_of_record on link (record);

-- What likely doubles share; n as in record.
create table likeness (
  key text not null,
  n   integer not null,
  primary key (key, n)
) strict, without rowid;
create index likeness_of_record on likeness (n);
