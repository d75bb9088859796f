-- Bodies that decide, and who belongs to them.
create sequence projects.body_seq start with 50 increment by 50;
create table projects.body (
  id bigint primary key,
  version int not null,
  kind text not null,
  counting text not null,
  name text not null,
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  courtyard bigint references projects.courtyard,
  heads int check (heads > 0),                            -- declared where nobody keeps a list (an assembly of all adults); null: the list counts
  area numeric(14, 2) check (area > 0),                   -- square metres, declared likewise; owners only
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  kept_by text not null,
  kept_at timestamptz not null
);
create index body_community on projects.body (community, kind) where valid_to is null;
create unique index body_name on projects.body (community, name) where valid_to is null;

-- One head each: an owner of several units is one.
create sequence projects.body_member_seq start with 50 increment by 50;
create table projects.body_member (
  id bigint primary key,
  body bigint not null references projects.body,
  code text not null,                                     -- number in the list: tells people of one name apart
  name text not null,
  post text not null check (post in ('CHAIR', 'DEPUTY', 'MEMBER')),
  area numeric(12, 2) not null default 0 check (area >= 0),
  units int not null default 0 check (units >= 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create unique index body_member_code on projects.body_member (body, code) where valid_to is null;
create table projects.body_unit (
  member bigint not null references projects.body_member,
  unit text not null,
  area numeric(12, 2) not null check (area > 0),
  primary key (member, unit)
);

-- What was done to a demand, a proposal, a meeting, a resolution, a publicity, one row a step.
create table projects.deliberation_step (
  thing text not null check (thing in ('demand', 'proposal', 'meeting', 'resolution', 'publicity')),
  subject bigint not null,
  no int not null,
  at timestamptz not null,
  move text not null,
  from_status text,
  to_status text not null,
  actor text not null,
  opinion text,
  version int not null,
  primary key (thing, subject, no)
);
