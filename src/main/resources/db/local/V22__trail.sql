-- What happened on this computer, as a chain: each entry is sealed over the one before it, over its head and over a
-- pledge to its words. head: JSON, letter by letter as it was sealed. words and salt: null once they were erased.
-- record: as the head says, for the index. Entries are only ever added; triggers refuse all else but the erasing of
-- words.
create table trail (
  seq    integer primary key,
  id     blob not null unique,
  record blob,
  before text not null,
  head   text not null,
  words  text,
  salt   text,
  pledge text not null,
  seal   text not null
) strict;
create index trail_record on trail (record, seq) where record is not null;

-- Which chain it is, how far it has come, and how much of it the server has.
create table trail_head (
  one   integer primary key default 1 check (one = 1),
  chain blob not null,
  seq   integer not null,
  seal  text not null,
  sent  integer not null default 0
) strict;

create trigger trail_unchanged before update on trail
when new.seq is not old.seq or new.id is not old.id or new.record is not old.record or new.before is not old.before
  or new.head is not old.head or new.pledge is not old.pledge or new.seal is not old.seal
  or new.words is not null or new.salt is not null
begin select raise(abort, 'trail entries are never changed'); end;

create trigger trail_undeleted before delete on trail
begin select raise(abort, 'trail entries are never deleted'); end;

-- "insert or replace" deletes without asking the trigger above.
create trigger trail_unreplaced before insert on trail
when exists (select 1 from trail where id = new.id or seq = new.seq)
begin select raise(abort, 'trail entries are never replaced'); end;

-- The looks of before have no seals: they are taken into the chain at the first start, and go.
drop trigger audit_unchanged;
drop trigger audit_undeleted;
drop trigger audit_unreplaced;
drop index audit_record;
alter table audit rename to looks_before;
