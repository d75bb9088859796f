-- Where people live: estates, their buildings, units and households. No residents here.
-- valid_to is the first day on which a place no longer is; a closed place stays for history.

-- All characters and pairs of neighbouring characters of a text: finds Chinese words of one or two characters by
-- index, where trigrams find nothing.
create function foundation.grams(whole text) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array(
    select distinct substr(t, i, n) from (select regexp_replace(whole, '[^0-9A-Za-z一-鿿]', '', 'g') as t) x,
      generate_series(1, length(t)) i, generate_series(1, 2) n where i + n - 1 <= length(t)))
$$;

-- The same for what somebody looks for; null when nothing searchable is left.
create function foundation.grams_query(wanted text) returns tsquery language sql immutable parallel safe as $$
  select string_agg('''' || substr(t, i, least(2, length(t))) || '''', ' & ')::tsquery
    from (select regexp_replace(wanted, '[^0-9A-Za-z一-鿿]', '', 'g') as t) x, generate_series(1, greatest(1, length(t) - 1)) i
   where length(t) > 0
$$;

create sequence foundation.estate_seq;
create table foundation.estate (
  id bigint primary key,
  kind text not null check (kind in ('ESTATE', 'COURTYARD', 'HAMLET', 'RESETTLEMENT')),
  name text not null check (length(name) between 1 and 60),
  street text not null check (length(street) between 1 and 80),      -- how an address in it begins
  county text not null references foundation.area,
  town text not null references foundation.area,
  community text not null references foundation.area,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  version int not null default 0
);
create index estate_community on foundation.estate (community, id);

create sequence foundation.building_seq;
create table foundation.building (
  id bigint primary key,
  estate bigint not null references foundation.estate,
  county text not null,
  town text not null,
  community text not null references foundation.area,
  name text not null check (length(name) between 1 and 30),           -- 3栋, in a village 2组
  search text not null,                                                -- estate, street and building as people write them
  grams tsvector generated always as (foundation.grams(search)) stored,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  version int not null default 0
);
create index building_estate on foundation.building (estate, id);
create index building_community on foundation.building (community, id);
create index building_grams on foundation.building using gin (grams);

create sequence foundation.unit_seq;
create table foundation.unit (
  id bigint primary key,
  building bigint not null references foundation.building,
  name text not null check (length(name) <= 20),                       -- 2单元; empty where a building has none
  floors int not null check (floors between 1 and 99),
  doors int not null check (doors between 1 and 400),                  -- on each floor
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
create index unit_building on foundation.unit (building, id);

create sequence foundation.household_seq;
create table foundation.household (
  id bigint primary key,
  unit bigint not null references foundation.unit,
  building bigint not null,                                             -- of the unit, so that a building's list needs no join
  door text not null check (length(door) between 1 and 20),            -- 501
  address text not null,                                               -- 飞龙路88号3栋2单元501
  origin bigint references foundation.household,                        -- the household it was split from
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  version int not null default 0
);
create index household_building on foundation.household (building, id);
create unique index household_door on foundation.household (unit, door) where valid_to is null;

-- What a place was called before: one row for each closed period, so that a document of that day reads as written.
create sequence foundation.place_history_seq;
create table foundation.place_history (
  id bigint primary key,
  level text not null check (level in ('ESTATE', 'BUILDING', 'HOUSEHOLD')),
  place bigint not null,
  text text not null,
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  exclude using gist (level with =, place with =, daterange(valid_from, valid_to) with &&)
);
