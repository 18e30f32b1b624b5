-- Who looks after accounts, one-time codes, second factors.

-- password_at: null for passwords of before. second_demanded: asked for of roles above a counselor's, and not of the demonstration's.
alter table account
  add column password_at timestamptz,
  add column second_demanded boolean not null default false;
update account set second_demanded = true;

-- code_hash: SHA-256 of 50 random bits that are good for half an hour; the latest alone counts.
create table reset_code (
  login     text primary key references account,
  code_hash bytea not null,
  until     timestamptz not null,
  made_by   text not null
);

-- last_step: of its half minute, so that no code is taken twice. Not confirmed until a first code was right.
create table second_factor (
  login     text primary key references account,
  secret    bytea not null,
  confirmed boolean not null default false,
  last_step bigint not null default 0
);

create table recovery_code (
  login     text not null references account,
  code_hash bytea not null,
  primary key (login, code_hash)
);

-- What was done to accounts; actor: a login, or 'server' for the command line.
create table account_act (
  id     bigint generated always as identity primary key,
  at     timestamptz not null default now(),
  actor  text not null,
  login  text not null,
  act    text not null
);
create index account_act_of on account_act (login, at);

-- offline_days: for how many days after the last contact a workstation lets an account read without the server.
create table account_setting (
  one          boolean primary key default true check (one),
  offline_days integer not null
);
insert into account_setting (offline_days) values (7);
