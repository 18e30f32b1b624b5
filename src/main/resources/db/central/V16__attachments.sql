-- Files that records refer to: each once, by the SHA-256 of all its bytes, in chunks of 256 KiB.
create table attachment (
  hash bytea primary key,
  size bigint not null,
  at   timestamptz not null default now()
);

create table attachment_chunk (
  hash  bytea not null,
  n     integer not null,
  bytes bytea not null,
  primary key (hash, n)
);
-- Photos and letters do not shrink.
alter table attachment_chunk alter column bytes set storage external;

-- For which record a file was brought, and by whom. proved_at: all of it came for this record, so that those who may
-- hold the record may have the file. idle_since: the record does not refer to it any more.
create table attachment_of (
  record      uuid not null,
  hash        bytea not null,
  size        bigint not null,
  login       text not null,
  workstation uuid not null,
  begun_at    timestamptz not null default now(),
  proved_at   timestamptz,
  idle_since  timestamptz,
  primary key (record, hash)
);
create index attachment_in on attachment_of (hash);

-- What came so far of a file that is not whole for its record.
create table attachment_part (
  record uuid not null,
  hash   bytea not null,
  n      integer not null,
  bytes  bytea not null,
  at     timestamptz not null default now(),
  primary key (record, hash, n)
);
alter table attachment_part alter column bytes set storage external;
