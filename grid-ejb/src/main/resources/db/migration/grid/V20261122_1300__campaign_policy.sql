-- What campaigns may ask and what asking costs. Policy: dated rows with their source.
-- A datum is a fact about a household, a grid or a community, by whatever form it comes; held ones are never asked.
create table grid.datum (
  code text primary key check (code ~ '^[a-z]+(\.[a-z0-9-]+)+$'),
  name text not null unique,
  subject text not null check (subject in ('HOUSEHOLD', 'GRID', 'COMMUNITY')),
  kind text not null,
  held boolean not null,
  origin text,                                -- which ledger holds it
  aliases text[] not null default '{}',       -- what forms also call it
  choices text[] not null default '{}',
  check (not held or origin is not null)
);

create table grid.campaign_policy (
  key text not null check (key in ('response-goal', 'datum-recent-days', 'hazard-days-ORDINARY', 'hazard-days-MAJOR', 'hazard-days-GRAVE')),
  value numeric(9, 4) not null check (value > 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  primary key (key, valid_from),
  exclude using gist (key with =, daterange(valid_from, valid_to) with &&)
);

-- How long a person needs for one field of a kind.
create table grid.field_minutes (
  kind text not null check (kind in ('TEXT', 'NUMBER', 'CHOICE', 'CHOICES', 'DATE', 'PHOTO', 'YES_NO', 'LOCATION')),
  minutes numeric(6, 2) not null check (minutes > 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  primary key (kind, valid_from),
  exclude using gist (kind with =, daterange(valid_from, valid_to) with &&)
);
