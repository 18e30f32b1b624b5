-- What others did to a record, as the server told it; what was done here stands in change.
-- n: the record's version that the step made. json: who, when, where and which fields.
create table step (
  record blob not null,
  n      integer not null,
  change blob not null,
  json   blob not null,
  primary key (record, change)
) strict, without rowid;

-- The keyed fingerprints of every centre's records. They say that somebody may be known, never who.
-- n: short for the record. same: the record it counts as, null for itself. prints: 12 bytes each.
create table known (
  n      integer primary key,
  record blob not null unique,
  type   text not null,
  centre text not null,
  same   blob,
  prints blob not null
) strict;

create table fingerprint (
  print blob not null,
  n     integer not null,
  primary key (print, n)
) strict, without rowid;
