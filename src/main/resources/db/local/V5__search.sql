-- Search over everything. The index keeps no text (content=''): the texts are in the records, and what
-- went in for one is worked out again from them when it must come out.
drop table search;
alter table record drop column words;

create virtual table search using fts5(
  terms, content='', columnsize=0, detail=none, tokenize='ascii'
);

-- terms: checksum of what went into the index, null for none. epoch: of the index it went into; each
-- index made anew has the next number.
alter table record add column terms integer;
alter table record add column epoch integer not null default 0;

-- number: in about so many records; for choosing among completions.
alter table vocabulary add column number integer not null default 0;

-- search.from: every record whose n is this or higher has been looked at since the index was begun.
insert into mark (name, value) values ('search.epoch', '1');
insert into mark (name, value)
  select 'search.from', '9223372036854775807' where exists (select 1 from record);
