-- Persons, cases, notes, referrals, reports and agencies are found by other terms than before: the index is
-- made anew in the next idle hour.
insert or replace into mark (name, value)
  select 'search.stale', 'yes' where exists (select 1 from record);
