-- A change that follows what the server lost in a restore is left without an answer until that comes back. ask_at: from when
-- on a person is asked whether to wait on (milliseconds since 1970); null while every answer came. exported_at: when it was
-- last written to a file for whoever is to help.
alter table change add column ask_at integer;
alter table change add column exported_at integer;
create index change_groundless on change (seq) where state = 'WAITING' and code = 'CHANGE_GROUND_MISSING';

-- What a person let go of: kept as history, never sent.
create table let_go (
  seq    integer primary key,
  id     blob not null unique,
  record blob not null,
  json   blob not null,
  code   text not null,
  reason text not null,
  login  text not null,
  at     integer not null
) strict;
create index let_go_record on let_go (record);
