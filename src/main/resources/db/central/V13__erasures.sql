-- What was erased for good, and what must not be.

-- What the server seals its erasures with, made at the first start.
create table erasure_key (
  one boolean primary key default true check (one),
  key bytea not null
);

-- seq: its position in the feed 'erasures'. paths: JSON list of the fields; '[]' for the whole record.
-- login: null when a rule of the content had it done. why: the rule's name or a person's reason, as a code.
create table erasure (
  id     uuid primary key,
  seq    bigint not null default 0,
  record uuid not null,
  type   text not null,
  centre text not null,
  paths  text not null,
  at     timestamptz not null,
  login  text,
  why    text not null,
  seal   text not null unique
);
create index erasure_in_order on erasure (seq);
create index erasure_of_centre on erasure (centre, at);
create index erasure_of_record on erasure (record);

insert into feed_counter (scope, seq) values ('erasures', 0);

-- How far each workstation has erased, in its own words.
create table erasure_reader (
  workstation uuid primary key,
  seq         bigint not null,
  at          timestamptz not null default now()
);

-- A record, and what is linked to it, is not erased while there is one that was not lifted.
create table hold (
  id           uuid primary key,
  record       uuid not null,
  type         text not null,
  centre       text not null,
  login        text not null,
  at           timestamptz not null,
  words        text not null,
  lifted_by    text,
  lifted_at    timestamptz,
  lifted_words text
);
create index hold_of_record on hold (record) where lifted_at is null;
create index hold_of_centre on hold (centre) where lifted_at is null;
