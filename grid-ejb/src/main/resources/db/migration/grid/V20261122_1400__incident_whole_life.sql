-- The side ways of an incident: verifying, requests, suspension, supervision, helping offices, merging, re-opening.
alter table grid.incident
  add column clock_from timestamptz,          -- when the present stretch of the limit began
  add column clock_seconds bigint,            -- what was left then, on the clock of due_unit; null: the whole limit
  add column found boolean,                   -- what was found on site; null: nobody was sent
  add column asked text check (asked in ('RETURN', 'EXTENSION', 'SUSPENSION')),
  add column extensions int not null default 0,
  add column suspended_at timestamptz,
  add column suspended_until timestamptz,
  add column supervised_at timestamptz,
  add column supervised_by text,
  add column supervision_open boolean not null default false,
  add column reopened_at timestamptz,
  add column merged_into text,
  add column open_parts int not null default 0;
-- Suspensions that end by themselves.
create index incident_suspended on grid.incident (suspended_until) where status = 'SUSPENDED';
create index incident_supervised on grid.incident (county, due_at, id) where not ended and supervised_at is not null;
create index incident_merged on grid.incident (merged_into) where merged_into is not null;

create sequence grid.incident_request_seq start with 50 increment by 50;
create table grid.incident_request (
  id bigint primary key,
  incident bigint not null,
  reported_at timestamptz not null,
  kind text not null check (kind in ('RETURN', 'EXTENSION', 'SUSPENSION')),
  state text not null check (state in ('OPEN', 'GRANTED', 'REFUSED', 'TAKEN_BACK', 'LAPSED')),
  office bigint,
  asked_by text not null,
  asked_at timestamptz not null,
  reason text not null check (length(reason) <= 1000),
  amount numeric(9, 4) check (amount > 0),
  unit text,
  until date,
  decided_by text,
  decided_at timestamptz,
  decision text check (length(decision) <= 1000),
  foreign key (incident, reported_at) references grid.incident,
  check (decided_by is null or state <> 'GRANTED' or decided_by <> asked_by)
);
create unique index incident_request_open on grid.incident_request (incident, reported_at) where state = 'OPEN';
create index incident_request_incident on grid.incident_request (incident, reported_at);

create sequence grid.incident_part_seq start with 50 increment by 50;
create table grid.incident_part (
  id bigint primary key,
  incident bigint not null,
  reported_at timestamptz not null,
  office bigint not null,
  task text not null check (length(task) <= 1000),
  state text not null check (state in ('GIVEN', 'SIGNED', 'DONE', 'DECLINED', 'DROPPED')),
  given_by text not null,
  given_at timestamptz not null,
  due_at timestamptz,
  done_by text,
  ended_at timestamptz,
  result text check (length(result) <= 1000),
  foreign key (incident, reported_at) references grid.incident
);
create index incident_part_incident on grid.incident_part (incident, reported_at);
create index incident_part_office on grid.incident_part (office);
create index incident_part_open on grid.incident_part (office, due_at, id) where state in ('GIVEN', 'SIGNED');
revoke delete on grid.incident_request, grid.incident_part from ${app};

alter table grid.stage_limit drop constraint stage_limit_stage_check;
alter table grid.stage_limit add check (stage in ('ACCEPT', 'VERIFY', 'FILE', 'DISPATCH', 'RESPOND', 'HANDLE', 'CHECK'));
insert into grid.stage_limit (stage, amount, unit, valid_from, source)
  select 'VERIFY', 1, 'WORK_DAY', '2020-01-01', '平台默认' where exists (select 1 from grid.stage_limit);

-- Figures of the rules themselves: how often, how much, how long. Policy: dated rows with their source; a county's own wins.
create table grid.incident_rule (
  code text not null check (code in ('WARNING_SHARE', 'EXTENSION_TIMES', 'EXTENSION_SHARE', 'REWORK_SHARE', 'SUSPENSION_DAYS', 'REOPEN_DAYS')),
  area text references foundation.area,
  amount numeric(9, 4) not null check (amount > 0),
  valid_from date not null,
  valid_to date,
  source text not null,
  unique nulls not distinct (code, area, valid_from)
);
insert into grid.incident_rule (code, amount, valid_from, source) values
  ('WARNING_SHARE', 0.3, '2020-01-01', '平台默认：剩余不足三成时预警'),   -- of the limit left: yellow
  ('EXTENSION_TIMES', 1, '2020-01-01', '平台默认'),
  ('EXTENSION_SHARE', 1, '2020-01-01', '平台默认'),      -- of the limit, at most
  ('REWORK_SHARE', 0.5, '2020-01-01', '平台默认'),       -- of the handling limit
  ('SUSPENSION_DAYS', 90, '2020-01-01', '平台默认'),     -- days of the calendar, at most
  ('REOPEN_DAYS', 15, '2020-01-01', '平台默认');         -- days of the calendar after closing

-- Clocks that run already began with the last move that starts one.
update grid.incident i set clock_from = s.at
  from (select distinct on (incident, reported_at) incident, reported_at, at from grid.incident_step
         where move in ('REPORT', 'ADD_SUPPLEMENT', 'ACCEPT', 'FILE', 'DISPATCH', 'GIVE_BACK', 'FINISH', 'REWORK')
         order by incident, reported_at, no desc) s
 where s.incident = i.id and s.reported_at = i.reported_at and i.due_at is not null;
