-- What the figures of incidents ask for, kept on the incident itself, so that a figure is a condition on one table and its
-- list the same condition. The view says the same from the record of steps: it filled these columns and proves them.
alter table grid.incident
  add column desk_at timestamptz,             -- the desk's first word on the report
  add column desk_due_at timestamptz,         -- by when it had to be said
  add column accepted_at timestamptz,         -- first acceptance
  add column filed_at timestamptz,            -- first filing
  add column verify_sent_at timestamptz,      -- somebody was first sent to look
  add column checked_at timestamptz,          -- the last word of a checker
  add column check_due_at timestamptz,        -- by when it had to be said
  add column self_handled boolean not null default false,   -- settled on the spot, and not taken over by the desk
  add column warning_noted_at timestamptz;    -- its yellow light was told

create view grid.incident_stamp as
  with step as (
    select s.*, lag(due_at) over (partition by incident, reported_at order by no) as due_before from grid.incident_step s)
  select incident, reported_at,
         min(at) filter (where from_status = 'REPORTED' and move in ('ASK_SUPPLEMENT', 'SEND_TO_VERIFY', 'ACCEPT', 'REJECT', 'MERGE', 'CANCEL')) as desk_at,
         (array_agg(due_before order by no) filter (where from_status = 'REPORTED' and move in ('ASK_SUPPLEMENT', 'SEND_TO_VERIFY', 'ACCEPT', 'REJECT', 'MERGE', 'CANCEL')))[1] as desk_due_at,
         min(at) filter (where move in ('ACCEPT', 'FIND_TRUE', 'TAKE_OVER')) as accepted_at,
         min(at) filter (where move = 'FILE') as filed_at,
         min(at) filter (where move = 'SEND_TO_VERIFY') as verify_sent_at,
         max(at) filter (where move in ('CLOSE', 'REWORK', 'CONFIRM_SELF_HANDLED', 'TAKE_OVER')) as checked_at,
         (array_agg(due_before order by no desc) filter (where move in ('CLOSE', 'REWORK', 'CONFIRM_SELF_HANDLED', 'TAKE_OVER')))[1] as check_due_at,
         bool_or(move = 'REPORT_SELF_HANDLED') and not bool_or(move = 'TAKE_OVER') as self_handled
    from step group by incident, reported_at;

update grid.incident i
   set desk_at = s.desk_at, desk_due_at = s.desk_due_at, accepted_at = s.accepted_at, filed_at = s.filed_at, verify_sent_at = s.verify_sent_at,
       checked_at = s.checked_at, check_due_at = s.check_due_at, self_handled = s.self_handled
  from grid.incident_stamp s where s.incident = i.id and s.reported_at = i.reported_at;

-- Cohorts that go by another moment than the report, at each level that figures are asked for.
create index incident_closing_county on grid.incident (county, close_due_at);
create index incident_closing_town on grid.incident (town, close_due_at);
create index incident_closing_community on grid.incident (community, close_due_at);
create index incident_closed_county on grid.incident (county, closed_at) where closed_at is not null;
create index incident_closed_town on grid.incident (town, closed_at) where closed_at is not null;
create index incident_closed_community on grid.incident (community, closed_at) where closed_at is not null;
create index incident_general_grid on grid.incident (general_grid, reported_at desc, id desc) where general_grid is not null;
create index incident_request_granted on grid.incident_request (kind, decided_at) where state = 'GRANTED';
create index incident_step_supervised on grid.incident_step (at) where move = 'SUPERVISE';
-- What turns yellow, and nothing else.
create index incident_warning on grid.incident (warn_at) where not ended and warning_noted_at is null;

-- 月报: the figures as they were frozen; every print and workbook of one comes from here.
create sequence grid.month_statement_seq start with 50 increment by 50;
create table grid.month_statement (
  id bigint primary key,
  ground text not null,
  month date not null check (extract(day from month) = 1),
  as_of timestamptz not null,
  made_by text not null,
  figures text not null                       -- JSON, kept to the letter
);
create index month_statement_ground on grid.month_statement (ground, month desc, id desc);
revoke update, delete on grid.month_statement from ${app};

-- Areas are shown in the order of the tree. Ranking them takes a decision that somebody signed for: none is given.
create table grid.figure_ranking (
  area text not null references foundation.area,
  document text not null check (length(document) between 1 and 100),
  signed_by text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (area, valid_from)
);
