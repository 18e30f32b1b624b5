-- What happened, on every workstation and here, as chains: each entry is sealed over the one before it, over its head
-- and over a pledge to its words.

-- workstation: whose chain it is; null for the server's own. seq and seal: how far it has come.
create table trail_chain (
  chain       uuid primary key,
  workstation uuid,
  seq         bigint not null default 0,
  seal        text not null default repeat('0', 64),
  begun_at    timestamptz not null default now()
);
create unique index trail_chain_of_server on trail_chain ((true)) where workstation is null;
insert into trail_chain (chain) values (gen_random_uuid());

-- head: JSON, letter by letter as it was sealed; the columns from id to record say the same, for the indexes. words and
-- salt: null once they were erased. centre: of the session that brought it. whose: the record's counselor, known as
-- soon as the record is, empty when it has none; not sealed. A fork has two entries of the same place; so the seal is the key.
create table trail (
  seal        text primary key,
  chain       uuid not null,
  seq         bigint not null,
  before      text not null,
  head        text not null,
  words       text,
  salt        text,
  pledge      text not null,
  id          uuid not null,
  at          timestamptz not null,
  login       text not null,
  deed        text not null,
  type        text,
  record      uuid,
  centre      text not null,
  whose       text,
  received_at timestamptz not null default now()
);
create index trail_in_order on trail (chain, seq);
create index trail_of_centre on trail (centre, at desc, seal);
create index trail_of_whose on trail (whose, at desc, seal) where whose is not null;
create index trail_of_deed on trail (deed, at desc, seal);
create index trail_about on trail (record) where record is not null;
create index trail_nobodys on trail (received_at) where whose is null and record is not null;

create function keep_trail() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.seal = old.seal and new.chain = old.chain and new.seq = old.seq
    and new.before = old.before and new.head = old.head and new.pledge = old.pledge and new.id = old.id
    and new.at = old.at and new.login = old.login and new.deed = old.deed and new.centre = old.centre
    and new.type is not distinct from old.type and new.record is not distinct from old.record
    and new.received_at = old.received_at
    and (old.whose is null or new.whose = old.whose)
    and ((new.words is not distinct from old.words and new.salt is not distinct from old.salt)
      or (new.words is null and new.salt is null))
  then
    return new;
  end if;
  raise exception 'the trail is only ever added to';
end $$;
create trigger trail_stays before update or delete on trail for each row execute function keep_trail();
create trigger trail_stays_whole before truncate on trail for each statement execute function refuse_to_forget();

-- What is wrong with a chain, as it was noticed. mended_at: when a gap was filled.
create table trail_alarm (
  chain       uuid not null,
  fault       text not null,
  seq         bigint not null,
  workstation uuid,
  centre      text not null,
  login       text not null,
  at          timestamptz not null,
  mended_at   timestamptz,
  primary key (chain, fault, seq)
);

-- Why somebody asked may say whom it is about: such words can be erased, and nothing else.
create or replace function refuse_to_forget() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'look' and tg_op = 'UPDATE' then
    if new.words is null
      and (new.seq, new.ask, new.at, new.login, new.centre, new.workstation, new.kind, new.reason)
        = (old.seq, old.ask, old.at, old.login, old.centre, old.workstation, old.kind, old.reason)
      and new.record is not distinct from old.record and new.type is not distinct from old.type
    then
      return new;
    end if;
  end if;
  raise exception 'looks are only ever added';
end $$;

-- Sealed records, which are few: an escaped quotation mark keeps what people typed from looking like the field.
create index record_sealed on record (id) where body like '%"_sealed":"%';
