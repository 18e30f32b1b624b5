-- Figures read every referral; there are a few among millions of contacts.
create index record_referral on record (id) where type = 'REFERRAL';
