-- Records whose words and fingerprints have still to be made: a push only says so, and is answered. In the order it was
-- said; a record may stand here several times.
create table unread (
  seq    bigint generated always as identity primary key,
  record uuid not null
);
