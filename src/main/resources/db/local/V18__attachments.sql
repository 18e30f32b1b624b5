-- Files that records refer to. Each is here once, by the SHA-256 of all its bytes, in chunks of 256 KiB.
-- whole: all chunks are here and were compared with the hash.
create table attachment (
  hash  blob primary key,
  size  integer not null,
  whole integer not null default 0
) strict, without rowid;

create table attachment_chunk (
  hash  blob not null,
  n     integer not null,
  bytes blob not null,
  primary key (hash, n)
) strict;

-- Who refers to a file.
-- held: 1 once the record says so; 0 while it was only laid beside an unfinished report.
-- sent: the life of the server that has the file for this record; null while none has.
create table attachment_of (
  record  blob not null,
  hash    blob not null,
  held    integer not null default 0,
  made_at integer not null,
  sent    text,
  primary key (record, hash)
) strict, without rowid;
create index attachment_in on attachment_of (hash);
