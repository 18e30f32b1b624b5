-- Published content packs. Nothing here is ever changed or taken out: old records open in old versions.

-- The pair the server seals editions with, made at the first start.
create table seal (
  one         boolean primary key default true check (one),
  -- Base64 of PKCS #8
  private_key text not null,
  -- Base64 of X.509
  public_key  text not null,
  made_at     timestamptz not null default now()
);

create table pack_file (
  -- SHA-256 in hexadecimal
  hash  text primary key,
  bytes bytea not null
);
-- They are compressed already.
alter table pack_file alter column bytes set storage external;

create table edition (
  -- the position of the scope 'packs' in feed_counter
  seq          bigint primary key,
  pack         text not null,
  version      text not null,
  hash         text not null references pack_file,
  size         integer not null,
  note         text not null,
  author       text not null references account,
  author_name  text not null,
  -- text as it was signed, ISO 8601
  published_at text not null,
  signature    text not null,
  unique (pack, version)
);

insert into feed_counter (scope, seq) values ('packs', 0);
