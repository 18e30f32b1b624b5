-- A list reads the places of all its rows at once: from an index alone, since the records themselves
-- are many times as long and each of their pages has to be decrypted. Not partial: SQLite looks at the
-- record for "entry is not null" even where the index says so; the few that have none are left out
-- by record_bare.
drop index record_latest;
drop index record_due;
drop index record_state;
create index record_latest on record (type, started, id, state, centres, who);
create index record_due on record (type, urgency, due, id, state, centres, who);
create index record_bare on record (type) where entry is null;
