-- A change that the server fails on by itself, whoever is at fault, is set aside lest it hold up those behind it:
-- state STUCK, tried again by itself from retry_at on (milliseconds since 1970). tries: how often it was set aside.
alter table change add column tries integer not null default 0;
alter table change add column retry_at integer;
create index change_stuck on change (retry_at) where state = 'STUCK';
