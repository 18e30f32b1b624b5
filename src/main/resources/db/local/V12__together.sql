-- Whose turn it is to write a mirrored draft: the number the server gave to this computer.
-- change: the report was saved as this change, and the server is told that the mirror is over once it has the change;
-- empty when the draft was discarded; null while the call goes on.
create table mirror (
  contact blob not null,
  login   text not null,
  turn    integer not null,
  change  blob,
  primary key (contact, login)
) strict;
