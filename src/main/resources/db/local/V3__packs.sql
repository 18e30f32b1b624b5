-- Published content packs as they were received, every version: old records and drafts open in theirs.
create table pack_file (
  hash  text primary key,
  bytes blob not null
) strict;

create table edition (
  pack    text not null,
  version text not null,
  seq     integer not null,
  json    blob not null,
  primary key (pack, version)
) strict;
