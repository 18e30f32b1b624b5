-- What the server's own search asks: of each record its terms, as records.Terms makes them for the workstations' index,
-- without their places. array_to_tsvector keeps them as they are; no parser of PostgreSQL's has a say.
create table search (
  record  uuid primary key,
  type    text not null,
  -- the code of the centre it belongs to
  centre  text not null,
  -- who may find it: its centre's scope and those it is shared with, also after it retired from them
  scopes  text[] not null,
  started timestamptz not null,
  words   tsvector not null
);
create index search_words on search using gin (words);
create index search_newest on search (started desc);

-- About 1 to 2 KB: kept in the row as they are, so that a look at newest rows first needs no unpacking.
alter table search alter column words set storage external;
alter table search set (toast_tuple_target = 8160);

-- By which formula all records were last read for it; null before.
create table search_made (
  one     boolean primary key default true check (one),
  formula text
);
insert into search_made (formula) values (null);

-- Whoever erases a record erases its words in the same transaction.
create function erase_words() returns trigger language plpgsql as $$
begin
  delete from search where record = new.id;
  return null;
end $$;
create trigger record_erased after update of erased on record
  for each row when (new.erased) execute function erase_words();
