-- Computers join by a code that is good once, and prove with a key of their own that they are themselves.

-- SHA-256 of the secret within the code. for_workstation: an enrolled one that may change its key with it.
create table enrol_code (
  secret_hash     bytea primary key,
  centre          text not null,
  for_workstation uuid references workstation,
  issued_at       timestamptz not null default now(),
  until           timestamptz not null,
  used_at         timestamptz,
  used_by         uuid
);

-- public_key: Ed25519, 32 bytes; null for a computer of before, which is enrolled like any other before it may speak again.
alter table workstation add column public_key bytea;
alter table workstation add column enrolled_for text;
alter table workstation add column enrolled_at timestamptz;
alter table workstation add column struck_off_at timestamptz;
-- An enrolled computer has a key of its database only once somebody has signed in on it.
alter table workstation alter column database_key drop not null;
