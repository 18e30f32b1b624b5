-- Counted at every turn of the engine: without an index for these very words the whole table is read each time.
create index change_aside on change (seq) where state in ('REFUSED', 'STUCK');
drop index change_refused;
-- The history of one record.
create index change_of_record on change (record, seq);
