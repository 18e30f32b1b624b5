-- The central store. Times are the server's, in UTC; JSON is kept as text: it is written and read whole,
-- jsonb would refuse characters that people can type, and casts to jsonb when a statistic asks.

-- The lives of this database; the highest number is the present one.
create table generation (
  number     integer primary key,
  id         uuid not null unique,
  parent     uuid,
  -- JSON, scope to position: how far the parent's feeds are shared
  fork       text,
  started_at timestamptz not null default now()
);

create table account (
  login         text primary key,
  display_name  text not null,
  role          text not null,
  centre        text not null,
  password_hash text not null,
  struck_off    boolean not null default false
);

create table workstation (
  id           uuid primary key,
  -- given at its first sign-in, the same for ever after
  database_key bytea not null,
  last_login   text references account,
  first_seen   timestamptz not null default now(),
  last_seen    timestamptz not null default now(),
  struck_off   boolean not null default false
);

create table session (
  -- SHA-256 of the token
  token_hash  bytea primary key,
  login       text not null references account,
  workstation uuid not null references workstation,
  opened_at   timestamptz not null default now(),
  until       timestamptz not null
);
create index session_until on session (until);

-- No foreign keys among the tables below: each batch writes all of them in one transaction, and a
-- check per row would cost a third of a push.

create table record (
  id               uuid primary key,
  type             text not null,
  generation       uuid not null,
  n                bigint not null,
  -- JSON of the body
  body             text not null,
  -- JSON, path to the values that disagree; null in the usual case
  conflicts        text,
  -- JSON list
  scopes           text not null,
  erased           boolean not null default false,
  -- who made the last change, and whether on the version just before: then it has this body already
  last_workstation uuid not null,
  last_clean       boolean not null
);

-- History, and the memory of answers.
create table change (
  id              uuid primary key,
  record          uuid not null,
  -- the version it made; null when refused
  generation      uuid,
  n               bigint,
  outcome         text not null,
  -- JSON list; null when empty
  paths           text,
  code            text,
  -- JSON list of edits; null when refused or erased
  patch           text,
  after           uuid,
  base_generation uuid,
  base_n          bigint,
  author          text,
  workstation     uuid,
  -- the workstation's own words for its clock: shown, never used to order, however wrong
  made_at         text,
  reason          text,
  received_at     timestamptz not null default now()
);
create unique index change_of_record on change (record, n) where n is not null;

-- One row for each record that is or was in a scope: only its latest position is of use.
create table feed (
  scope  text not null,
  record uuid not null,
  seq    bigint not null,
  gone   boolean not null,
  primary key (scope, record)
);
create unique index feed_in_order on feed (scope, seq);

-- Taken last in every transaction, so that the order of numbers is the order of commits.
create table feed_counter (
  scope text primary key,
  seq   bigint not null
);

-- Reports are about 2 KB: kept in the row as they are, up to 8 KB, rather than compressed or set aside.
alter table record alter column body set storage external;
alter table record set (toast_tuple_target = 8160);
alter table change alter column patch set storage external;
alter table change set (toast_tuple_target = 8160);
