-- What was erased on this computer: no later page of records brings it back.
-- paths: JSON list of the fields; '[]' for the whole record. seal: the server's word for it.
create table erasure (
  seal   text primary key,
  record blob not null,
  paths  text not null
) without rowid;
create index erasure_of_record on erasure (record);
