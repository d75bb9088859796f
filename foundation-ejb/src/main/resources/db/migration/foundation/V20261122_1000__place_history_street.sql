-- A former name of an estate keeps its street apart, so that the ledger of a day shows both.
alter table foundation.place_history add column street text;
update foundation.place_history set street = substring(text from '[^ ]*$'), text = regexp_replace(text, ' [^ ]*$', '') where level = 'ESTATE';
create index estate_name on foundation.estate (community, name) where valid_to is null;
create index building_name on foundation.building (estate, name) where valid_to is null;
