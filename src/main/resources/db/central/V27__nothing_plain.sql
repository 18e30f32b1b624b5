-- The plain values go, and what is written from now on has to be sealed under the present key: a node that still has
-- an earlier one can write nothing that nobody could read.
alter table account drop column password_hash;
alter table account alter column password_sealed set not null;
alter table second_factor drop column secret;
alter table second_factor alter column secret_sealed set not null;
alter table seal drop column private_key;
alter table seal alter column private_key_sealed set not null;
alter table index_key drop column key;
alter table index_key alter column key_sealed set not null;
alter table erasure_key drop column key;
alter table erasure_key alter column key_sealed set not null;
alter table workstation drop column database_key;
alter table mirror drop column draft;
create index mirror_of_login on mirror (login) where draft_sealed is not null;
alter table quarantine drop column held;

create function demand_present_key() returns trigger language plpgsql as $$
declare
  sealed bytea;
begin
  execute format('select ($1).%I', tg_argv[0]) into sealed using new;
  if sealed is not null and substring(sealed from 2 for 8) is distinct from (select id from server_key) then
    raise exception 'sealed under another key' using errcode = 'HD001';
  end if;
  return new;
end $$;

create trigger password_under_present_key before insert or update of password_sealed on account
  for each row execute function demand_present_key('password_sealed');
create trigger secret_under_present_key before insert or update of secret_sealed on second_factor
  for each row execute function demand_present_key('secret_sealed');
create trigger seal_under_present_key before insert or update of private_key_sealed on seal
  for each row execute function demand_present_key('private_key_sealed');
create trigger index_under_present_key before insert or update of key_sealed on index_key
  for each row execute function demand_present_key('key_sealed');
create trigger erasures_under_present_key before insert or update of key_sealed on erasure_key
  for each row execute function demand_present_key('key_sealed');
create trigger workstation_under_present_key before insert or update of database_key_sealed on workstation
  for each row execute function demand_present_key('database_key_sealed');
create trigger draft_under_present_key before insert or update of draft_sealed on mirror
  for each row execute function demand_present_key('draft_sealed');
create trigger held_under_present_key before insert or update of held_sealed on quarantine
  for each row execute function demand_present_key('held_sealed');
