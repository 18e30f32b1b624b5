-- Persons, cases, notes, referrals, reports and agencies are found by other terms than before: all records are
-- read once more for the search.
update search_made set formula = null;
