-- 院落: a courtyard with its Party group and three councils (一组三会), which are bodies.
create sequence projects.courtyard_seq start with 50 increment by 50;
create table projects.courtyard (
  id bigint primary key,
  name text not null,
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  households int not null check (households > 0),
  kept_by text not null,
  kept_at timestamptz not null,
  unique (community, name)
);
