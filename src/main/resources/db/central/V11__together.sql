-- Unfinished call reports as their workstations last told them; apart from the records, in no feed and no search.

-- One row for each counselor at a contact. turn: who writes it now has this number; whoever takes it over gets the next.
-- number: ascends with each state within a turn, so that a laggard is known. touched: the
-- workstation's own mark of what stands in the draft. before_turn, before_touched: the last state that came in the turn before.
-- draft: JSON as the workstation wrote it; null once it is over, then ended says how.
create table mirror (
  contact        uuid not null,
  login          text not null,
  centre         text not null,
  workstation    uuid not null,
  turn           bigint not null,
  number         bigint not null,
  started_at     timestamptz not null,
  touched        text not null,
  touched_at     timestamptz not null default now(),
  danger         boolean not null default false,
  before_turn    bigint,
  before_touched text,
  draft          text,
  ended          text,
  primary key (contact, login)
);
create index mirror_of_login on mirror (login) where draft is not null;
create index mirror_age on mirror (touched_at);

-- What follows is of the moment only. Unlogged: it stands in no log, no backup and no replica, and a crash empties it.

-- Who is on shift: what each desk last said of itself.
create unlogged table presence (
  login       text primary key,
  centre      text not null,
  workstation uuid not null,
  state       text not null,
  since       timestamptz not null,
  contact     uuid,
  started_at  timestamptz,
  danger      boolean not null default false,
  seen        timestamptz not null default now()
);
create index presence_of_centre on presence (centre);

-- A call offered to a colleague. answer: null while nobody said.
create unlogged table offer (
  contact  uuid not null,
  giver    text not null,
  receiver text not null,
  centre   text not null,
  made_at  timestamptz not null default now(),
  until    timestamptz not null,
  answer   text,
  primary key (contact, giver)
);
create index offer_to on offer (receiver);

-- Raised hands, who came, and what they say. All of it goes with the call.
create unlogged table hand (
  contact   uuid not null,
  login     text not null,
  centre    text not null,
  raised_at timestamptz not null default now(),
  primary key (contact, login)
);
create index hand_of_centre on hand (centre);

create unlogged table helper (
  contact uuid not null,
  login   text not null,
  helper  text not null,
  came_at timestamptz not null default now(),
  primary key (contact, login, helper)
);

create unlogged table hint (
  number  bigint generated always as identity primary key,
  contact uuid not null,
  login   text not null,
  helper  text not null,
  text    text not null,
  at      timestamptz not null default now()
);
create index hint_of_call on hint (contact, login);
