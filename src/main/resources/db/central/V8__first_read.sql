-- The first read of a workstation goes back from the newest, what is open beside it. open: whether the record was open
-- (open_until) when it got this position; whatever changes that gives it another.
alter table feed add column open boolean not null default false;
update feed f set open = true from record r where r.id = f.record and r.open_until is not null;
create index feed_here on feed (scope, open, seq) where not gone;
