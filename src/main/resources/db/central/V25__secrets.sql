-- What is secret in here lies sealed under a key that does not: what was plain moves into the columns beside it, which
-- the program does in the next step, since it alone has the key. A program of before finds nothing that it could misread.

-- id: by which key all of it is sealed. pepper_sealed: with which short codes are digested. tidied: the pages that held
-- plain or earlier values are written anew.
create table server_key (
  one           boolean primary key default true check (one),
  id            bytea not null,
  pepper_sealed bytea not null,
  made_at       timestamptz not null default now(),
  tidied        boolean not null default false
);

alter table account add column password_sealed bytea;
alter table second_factor add column secret_sealed bytea;
alter table seal add column private_key_sealed bytea;
alter table index_key add column key_sealed bytea;
alter table erasure_key add column key_sealed bytea;
alter table workstation add column database_key_sealed bytea;
alter table mirror add column draft_sealed bytea;
alter table quarantine add column held_sealed bytea;

-- Which files an unfinished report names: nobody but the program can read it any more.
alter table mirror add column files text[] not null default '{}';
update mirror set files =
  array(select found[1] from regexp_matches(draft, 'sha256=([0-9a-f]{64})', 'g') as found)
where draft is not null;
