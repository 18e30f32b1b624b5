-- Copies of an earlier life of the server that the present one has not told of: few, mostly none.
create index record_untold on record (n) where version is null and base is not null;
