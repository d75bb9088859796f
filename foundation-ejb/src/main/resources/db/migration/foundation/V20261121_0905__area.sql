-- City, counties, towns, communities. The code is the identity; name and parent hold for a time.
create table foundation.area (
  code text primary key check (code ~ '^\d{12}$'),
  level text not null check (level in ('CITY', 'COUNTY', 'TOWN', 'COMMUNITY')),
  version int not null default 0
);

create sequence foundation.area_version_seq start with 50 increment by 50;
create table foundation.area_version (
  id bigint primary key,
  code text not null references foundation.area,
  name text not null check (length(name) between 1 and 60),
  short_name text not null,
  parent text references foundation.area,
  sort int not null default 0,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),           -- first day on which it no longer holds
  ending text check (ending in ('RENAMED', 'MOVED', 'MERGED', 'ABOLISHED')),
  successor text references foundation.area,
  document text,
  exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
create index area_version_parent on foundation.area_version (parent);
