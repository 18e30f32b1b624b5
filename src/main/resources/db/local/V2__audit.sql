-- Who looked at what is personal. Entries are only ever added: triggers refuse the rest.
-- fields: a JSON array of paths; never what stood there. reason: null where none is asked for.
create table audit (
  seq    integer primary key autoincrement,
  id     blob not null unique,
  at     integer not null,
  login  text not null,
  type   text not null,
  record blob not null,
  fields text not null,
  kind   text not null,
  reason text
) strict;
create index audit_record on audit (record, seq);

create trigger audit_unchanged before update on audit
begin select raise(abort, 'audit entries are never changed'); end;

create trigger audit_undeleted before delete on audit
begin select raise(abort, 'audit entries are never deleted'); end;

-- "insert or replace" deletes without asking the trigger above; what is there already stays.
create trigger audit_unreplaced before insert on audit
when exists (select 1 from audit where id = new.id or seq = new.seq)
begin select raise(ignore); end;
