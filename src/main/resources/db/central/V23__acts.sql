-- What is done to accounts and computers stands in the server's chain. What was noted of accounts before in a table of
-- its own is taken into it at the first start, and goes.
alter table account_act rename to account_act_before;

-- made_by: a login, or 'server' for the server's own command line.
alter table enrol_code add column made_by text not null default 'server';
create index enrol_code_used on enrol_code (used_by, used_at desc) where used_by is not null;

-- name: short, given by whoever looks after computers; null for none. enrolled_by: who gave the code it joined by.
alter table workstation add column name text;
alter table workstation add column enrolled_by text;
update workstation w set enrolled_by = 'server' where w.public_key is not null;
