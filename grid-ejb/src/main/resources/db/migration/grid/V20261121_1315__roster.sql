-- Who serves in the grids, with what duty, from when to when.
create sequence grid.member_seq start with 50 increment by 50;
create table grid.member (
  id bigint primary key,
  name text not null check (length(name) between 1 and 40),
  phone_masked text check (phone_masked ~ '^\d{3}\*{4}\d{4}$'),
  source text not null check (source in ('PARTY_MEMBER', 'BUILDING_HEAD', 'VOLUNTEER', 'COMMUNITY_STAFF', 'PROPERTY_STAFF', 'EMPLOYEE')),
  community text not null references foundation.area,                   -- where the person is registered
  username text unique,
  since date not null,
  version int not null default 0
);
create index member_community on grid.member (community, id);

create sequence grid.assignment_seq start with 50 increment by 50;
create table grid.assignment (
  id bigint primary key,
  member bigint not null references grid.member,
  grid text not null references grid.grid,
  duty text not null check (duty in ('CHIEF', 'WORKER', 'MEMBER')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  ending text,
  version int not null default 0,
  check (substr(grid, 13, 1) = any (case duty when 'CHIEF' then '{0}'::text[] when 'WORKER' then '{1}' else '{2,3}' end)),
  exclude using gist (member with =, grid with =, daterange(valid_from, valid_to) with &&)
);
create index assignment_grid on grid.assignment (grid, valid_to);
-- one chief and one full-time worker each; micro grids may have several members
alter table grid.assignment add constraint assignment_alone
  exclude using gist (grid with =, daterange(valid_from, valid_to) with &&) where (duty in ('CHIEF', 'WORKER'));

-- 一格多员: the households a member looks after within one grid.
create table grid.member_household (
  member bigint not null references grid.member,
  grid text not null references grid.grid,
  household bigint not null references foundation.household,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (household, valid_from),
  constraint member_household_disjoint exclude using gist (household with =, daterange(valid_from, valid_to) with &&)
);
create index member_household_grid on grid.member_household (grid, member);
