-- The 3+1 grids of a community. The code is the identity: community12 + type + ggg + mmm, never given twice.
create table grid.grid (
  code text primary key check (code ~ '^\d{12}(0000000|1\d{3}000|2\d{6}|3\d{3}000)$'),
  type text not null check (type in ('MAIN', 'GENERAL', 'MICRO', 'EXCLUSIVE')),
  name text not null check (length(name) between 1 and 60),
  county text not null references foundation.area,
  town text not null references foundation.area,
  community text not null references foundation.area,
  general text references grid.grid deferrable initially deferred,     -- itself or, of a micro grid, the general grid above
  parent text references grid.grid,
  households int not null default 0 check (households >= 0),            -- linked today
  party_organisation text,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),                          -- first day after 撤销
  version int not null default 0,
  check (substr(code, 1, 12) = community),
  check (substr(code, 13, 1) = case type when 'MAIN' then '0' when 'GENERAL' then '1' when 'MICRO' then '2' else '3' end),
  check ((type = 'MAIN') = (parent is null)),
  check ((type in ('GENERAL', 'MICRO')) = (general is not null))
);
create index grid_county on grid.grid (county, type, code);
create index grid_town on grid.grid (town, type, code);
create index grid_community on grid.grid (community, code);
create index grid_general on grid.grid (general) where general is not null;
create index grid_parent on grid.grid (parent, code);

create sequence grid.grid_history_seq start with 50 increment by 50;
create table grid.grid_history (
  id bigint primary key,
  grid text not null references grid.grid,
  name text not null,
  party_organisation text,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from)
);
create index grid_history_grid on grid.grid_history (grid, valid_from);

-- How many households a grid should have. Outside is a warning that needs an approved reason, not an error.
create table grid.size_limit (
  type text not null check (type in ('GENERAL', 'MICRO')),
  least int not null check (least > 0),
  most int not null check (most >= least),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  primary key (type, valid_from),
  exclude using gist (type with =, daterange(valid_from, valid_to) with &&)
);
insert into grid.size_limit (type, least, most, valid_from, source) values
  ('GENERAL', 300, 500, '2020-01-01', '华西社区报 2023-03-28；川观新闻“微网格”：一般网格 300—500 户'),
  ('MICRO', 30, 100, '2020-01-01', '华西社区报 2023-03-28；川观新闻“微网格”：微网格 30—100 户');

create sequence grid.size_reason_seq start with 50 increment by 50;
create table grid.size_reason (
  id bigint primary key,
  grid text not null references grid.grid,
  households int not null,
  reason text not null check (length(reason) between 5 and 500),
  requested_by text not null,
  requested_at timestamptz not null,
  decided_by text check (decided_by <> requested_by),
  decided_at timestamptz,
  approved boolean,
  remark text,
  version int not null default 0,
  check ((decided_by is null) = (approved is null))
);
create index size_reason_grid on grid.size_reason (grid, id desc);
create unique index size_reason_waiting on grid.size_reason (grid) where decided_by is null;

-- Which micro or exclusive grid a household is in, by date.
create table grid.grid_household (
  grid text not null references grid.grid,
  household bigint not null references foundation.household,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (household, valid_from),
  check (substr(grid, 13, 1) in ('2', '3')),
  exclude using gist (household with =, daterange(valid_from, valid_to) with &&)
);
create index grid_household_grid on grid.grid_household (grid, household);
