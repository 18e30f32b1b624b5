-- Steps taken in beside changes of others, different fields each: nothing disagrees, people want to know.
-- apart: 1 for such a step.
alter table step add column apart integer not null default 0;
create index step_apart on step (record) where apart = 1;

-- How far somebody has seen what was changed apart in a record. n: the version of the last step seen.
create table ticked (
  record blob not null,
  login  text not null,
  n      integer not null,
  primary key (record, login)
) strict, without rowid;
