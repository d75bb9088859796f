-- Which days are worked, as the State Council announces them, and the hours of each county. A year that has no row is
-- not announced: deadlines that reach into it are provisional.
create table foundation.calendar_year (
  year int primary key check (year between 2000 and 2199),
  document text not null check (length(document) between 1 and 120),   -- number of the notice
  source text,
  imported_by text not null,
  imported_at timestamptz not null
);

create table foundation.calendar_day (
  date date primary key,
  kind text not null check (kind in ('HOLIDAY', 'WORKDAY')),
  name text not null check (length(name) between 1 and 40)
);

-- Hours of a city hold for its counties until a county has its own from a day on. A row without hours hands the county
-- back to the city's.
create table foundation.working_hours (
  area text not null references foundation.area,
  valid_from date not null,
  hours text check (hours ~ '^\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)*$'),
  document text,
  set_by text not null,
  set_at timestamptz not null,
  primary key (area, valid_from)
);
