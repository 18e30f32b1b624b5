-- Signed requests that change something, for as long as another node might take them again: each counts once for all
-- nodes. Unlogged: a crash empties it, and nodes that start anew take nothing signed before.
create unlogged table seen_proof (
  workstation uuid not null,
  run         text not null,
  number      bigint not null,
  at          timestamptz not null default now(),
  primary key (workstation, run, number)
);
create index seen_proof_at on seen_proof (at);
