-- One column per level, so that every list hits one index; cut by month of report.
create sequence grid.incident_seq start with 50 increment by 50;
create table grid.incident (
  id bigint not null,
  reported_at timestamptz not null,
  version int not null,
  number text not null,
  type text not null,
  priority text not null,
  status text not null,
  source text not null,
  description text not null check (length(description) <= 2000),
  address text,
  lon numeric(9, 6),
  lat numeric(9, 6),
  county text not null,
  town text not null,
  community text not null,
  general_grid text,
  fine_grid text,                 -- micro or exclusive
  reporter text not null,
  office bigint,
  handler text,
  checker text,
  dispatched_at timestamptz,
  respond_due_at timestamptz,
  responded_at timestamptz,
  due_at timestamptz,             -- of the present stage
  warn_at timestamptz,            -- from here on 30 % or less is left
  due_unit text,
  due_provisional boolean not null default false,
  limit_amount numeric(9, 4),
  close_due_at timestamptz,
  overdue_noted_at timestamptz,
  closed_at timestamptz,
  ended boolean not null default false,
  reworks int not null default 0,
  steps int not null default 0,
  words tsvector not null generated always as (foundation.bigrams(description || ' ' || coalesce(address, ''))) stored,
  primary key (id, reported_at)
) partition by range (reported_at);
create index incident_newest on grid.incident (reported_at desc, id desc);
create index incident_county on grid.incident (county, reported_at desc, id desc);
create index incident_town on grid.incident (town, reported_at desc, id desc);
create index incident_community on grid.incident (community, reported_at desc, id desc);
create index incident_fine_grid on grid.incident (fine_grid, reported_at desc, id desc);
create index incident_reporter on grid.incident (reporter, reported_at desc, id desc);
create index incident_open_county on grid.incident (county, due_at, id) where not ended;
create index incident_open_town on grid.incident (town, due_at, id) where not ended;
create index incident_open_office on grid.incident (office, due_at, id) where not ended and office is not null;
create index incident_sweep on grid.incident (due_at) where not ended and overdue_noted_at is null;
create index incident_words on grid.incident using gin (words);

create table grid.incident_step (
  incident bigint not null,
  reported_at timestamptz not null,
  no int not null,
  at timestamptz not null,
  move text not null,
  from_status text,
  to_status text not null,
  actor text not null,
  on_behalf_of text,
  office bigint,
  opinion text check (length(opinion) <= 1000),
  due_at timestamptz,
  primary key (incident, reported_at, no),
  foreign key (incident, reported_at) references grid.incident
) partition by range (reported_at);

insert into foundation.monthly_table values ('grid.incident', '2025-01-01'), ('grid.incident_step', '2025-01-01');
-- What was done stays as it was written.
revoke update, delete on grid.incident_step from ${app};
revoke delete on grid.incident from ${app};
