-- After a restore: why the present life began, and what came back from the workstations' copies.

-- COMMAND: an administrator said so. MARK: the mark beside the database stood higher. CURSOR: a workstation had
-- read further. Null for the first.
alter table generation add column cause text;

-- Of which version of an earlier life a record's present body holds everything. change: the row of history that
-- brought it in; null when it was in already.
create table brought_back (
  record      uuid not null,
  generation  uuid not null,
  n           bigint not null,
  change      uuid,
  login       text not null,
  workstation uuid not null,
  at          timestamptz not null default now(),
  primary key (record, generation, n)
);
create index brought_back_change on brought_back (change) where change is not null;

-- What each workstation last told of itself, and a day of it.
create table heartbeat (
  workstation uuid not null,
  at          timestamptz not null,
  login       text not null,
  centre      text not null,
  -- JSON, as it was told
  told        text not null,
  primary key (workstation, at)
);
create index heartbeat_at on heartbeat (at);

-- How far each workstation has read its centre's feed: JSON, scope to position.
alter table workstation add column centre text;
alter table workstation add column read_generation uuid;
alter table workstation add column read_to text;
alter table workstation add column read_at timestamptz;
