-- What workstations hand in that may not enter the records by itself: changes that were never answered when their
-- account was revoked or their workstation struck off, and unfinished reports. Nothing here is in a feed or a search.

-- id: of the change, or of the contact an unfinished report is of. login: whose it is. centre: that account's.
-- why: ACCOUNT, WORKSTATION. made_at: the workstation's own words for its clock. held: JSON as the workstation wrote
-- it; null once it was decided. seq: the order it came in.
create table quarantine (
  id          uuid primary key,
  seq         bigint generated always as identity,
  kind        text not null check (kind in ('CHANGE', 'DRAFT')),
  record      uuid not null,
  type        text not null,
  login       text not null,
  centre      text not null,
  workstation uuid not null,
  why         text not null,
  made_at     text not null,
  received_at timestamptz not null default now(),
  held        text,
  decided     text check (decided in ('TAKEN', 'DISCARDED')),
  decided_by  text,
  decided_at  timestamptz,
  words       text
);
create index quarantine_lies on quarantine (centre, seq) where decided is null;
create index quarantine_from on quarantine (workstation) where decided is null;

-- What each session's token proves after the session is over is kept for as long as a computer may be away.
create index session_of_workstation on session (workstation);
