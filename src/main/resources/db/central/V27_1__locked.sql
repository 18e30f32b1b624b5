-- What a locked workstation last told of itself, signed by its own key, without an account. Empty while somebody is
-- signed in. locked_told: JSON, as it was told.
alter table workstation add column locked_since timestamptz;
alter table workstation add column locked_at timestamptz;
alter table workstation add column locked_told text;
