-- The workstation's store. Ids are the 16 bytes of the UUID; times are milliseconds since 1970.

-- Every change saved on this computer, in the order it was saved: the outbox and the history.
-- state: WAITING   not answered
--        RETURNING taken in by the server, which has not yet sent back the record with it
--        REFUSED   not taken in; set aside for a person; code says why
--        SETTLED   taken in, and the record's base holds it; kept as history
-- generation, version: the record's version with the change in it, once answered. They stay when a
-- new life of the server makes a settled change wait again.
create table change (
  seq         integer primary key autoincrement,
  id          blob not null unique,
  record      blob not null,
  made_at     integer not null,
  json        blob not null,
  state       text not null default 'WAITING',
  generation  blob,
  version     integer,
  code        text,
  answered_at integer
) strict;
create index change_waiting on change (seq) where state = 'WAITING';
create index change_refused on change (seq) where state = 'REFUSED';
create index change_open on change (record, seq) where state <> 'SETTLED';

-- Every record on this computer.
-- n: ascends with the time the contact began, so that search can read newest first.
-- version: of base; null while there is none, or while a new life of the server has not confirmed it.
-- shown: base with the open changes on top; null when base is shown as it is.
-- entry: what lists show; null when erased. words: what search finds, folded.
create table record (
  n           integer primary key,
  id          blob not null unique,
  version     integer,
  base        blob,
  shown       blob,
  started     integer not null,
  entry       blob,
  words       text not null default '',
  conflicted  integer not null default 0,
  waiting     integer not null default 0,
  attention   text,
  since       integer not null default 0,
  gone        integer not null default 0
) strict;
create index record_latest on record (started, id) where entry is not null;
create index record_conflicted on record (started, id) where conflicted = 1;

-- Positions are not kept (detail=none): whole words and their beginnings are all that is asked for.
create virtual table search using fts5 (
  words, content='record', content_rowid='n', columnsize=0, detail=none,
  prefix='1 2', tokenize="unicode61 remove_diacritics 0"
);

-- Words that unfinished ones of a query are completed from.
create table vocabulary (
  word text primary key
) strict, without rowid;

create table draft (
  contact blob primary key,
  login   text not null,
  touched integer not null,
  json    blob not null
) strict;

-- How far the feed was read, and the like: one value for each name.
create table mark (
  name  text primary key,
  value text not null
) strict;

create table setting (
  name  text primary key,
  value text not null
) strict;
