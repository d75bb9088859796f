-- 隐患: found, ordered to be put right by a day, put right, checked by another person.
create sequence grid.hazard_seq start with 50 increment by 50;
create table grid.hazard (
  id bigint primary key,
  version int not null,
  number text not null unique,
  grade text not null check (grade in ('ORDINARY', 'MAJOR', 'GRAVE')),
  kind text not null check (kind in ('FIRE', 'GAS', 'FLOOD', 'BUILDING', 'ELECTRIC', 'ROAD', 'OTHER')),
  status text not null check (status in ('FOUND', 'ORDERED', 'RECTIFIED', 'AGAIN', 'CLOSED', 'CANCELLED')),
  description text not null check (length(description) between 4 and 1000),
  address text not null check (length(address) <= 200),
  county text not null,
  town text not null,
  community text not null,
  general_grid text,
  fine_grid text,
  campaign bigint references grid.campaign,
  task bigint references grid.task,
  household bigint,
  finder text not null,
  found_at timestamptz not null,
  responsible text check (length(responsible) <= 80),   -- who has to put it right
  demand text check (length(demand) <= 500),
  orderer text,
  ordered_at timestamptz,
  due_at timestamptz,
  warn_at timestamptz,
  rectifier text,
  rectified_at timestamptz,
  checker text check (checker <> rectifier),
  closed_at timestamptz,
  overdue_noted_at timestamptz,
  rounds int not null default 0,
  ended boolean not null default false,
  steps int not null default 0
);
create index hazard_county on grid.hazard (county, id desc);
create index hazard_town on grid.hazard (town, id desc);
create index hazard_community on grid.hazard (community, id desc);
create index hazard_fine_grid on grid.hazard (fine_grid, id desc);
create index hazard_task on grid.hazard (task) where task is not null;
create index hazard_late on grid.hazard (due_at) where not ended and overdue_noted_at is null;

create table grid.hazard_step (
  hazard bigint not null references grid.hazard,
  no int not null,
  at timestamptz not null,
  move text not null,
  to_status text not null,
  actor text not null,
  opinion text check (length(opinion) <= 1000),
  primary key (hazard, no)
);
revoke update, delete on grid.hazard_step from ${app};
revoke delete on grid.hazard from ${app};
