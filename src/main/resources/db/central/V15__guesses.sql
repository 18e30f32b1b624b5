-- Wrong passwords, counted for all nodes together. A crash or a failover forgives: not worth a log record each.
create unlogged table guess (
  login      text primary key,
  wrong      integer not null,
  not_before timestamptz not null
);
