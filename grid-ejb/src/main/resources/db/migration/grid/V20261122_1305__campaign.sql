-- 专项行动: a form or checklist that goes down the levels. A receipt (grid.task) is what one desk or grid got of it.
create sequence grid.campaign_seq start with 50 increment by 50;
create table grid.campaign (
  id bigint primary key,
  version int not null,
  number text not null unique,
  kind text not null check (kind in ('CHECK', 'VERIFY', 'COLLECT')),
  title text not null check (length(title) between 2 and 80),
  purpose text not null check (length(purpose) <= 1000),
  basis text check (length(basis) <= 120),              -- number of the document it rests on
  area text not null references foundation.area,
  county text references foundation.area,               -- of the area; null for the city
  town text references foundation.area,
  status text not null check (status in ('DRAFT', 'AWAITING', 'APPROVED', 'ACTIVE', 'CLOSED', 'CANCELLED')),
  depth text not null check (depth in ('TOWN', 'COMMUNITY', 'GENERAL_GRID', 'MICRO_GRID')),
  subject text not null check (subject in ('UNIT', 'HOUSEHOLD')),
  with_exclusive boolean not null default false,
  limit_amount numeric(9, 4) not null check (limit_amount > 0),
  limit_unit text not null check (limit_unit in ('NATURAL_HOUR', 'WORK_HOUR', 'WORK_DAY')),
  organiser text not null,
  created_at timestamptz not null,
  issued_at timestamptz,
  due_at timestamptz,
  ended_at timestamptz,
  asked int not null default 0,                         -- fields that somebody has to fill in, for each subject
  minutes numeric(8, 2) not null default 0,             -- for each subject, by the policy of the day of issue
  receipts int not null default 0,
  steps int not null default 0,
  check (subject = 'UNIT' or depth in ('GENERAL_GRID', 'MICRO_GRID')),
  check ((status in ('DRAFT', 'AWAITING', 'APPROVED')) <= (issued_at is null))
);
create index campaign_area on grid.campaign (county, town, id desc);
create index campaign_newest on grid.campaign (id desc);

create table grid.campaign_field (
  campaign bigint not null references grid.campaign,
  position int not null,
  kind text not null check (kind in ('TEXT', 'NUMBER', 'CHOICE', 'CHOICES', 'DATE', 'PHOTO', 'YES_NO', 'LOCATION')),
  label text not null check (length(label) between 1 and 60),
  help text check (length(help) <= 200),
  required boolean not null,
  choices text[] not null default '{}',
  datum text references grid.datum,
  primary key (campaign, position)
);
create index campaign_field_datum on grid.campaign_field (datum) where datum is not null;

-- A leader answers for asking again what was asked before.
create table grid.campaign_signature (
  campaign bigint not null references grid.campaign,
  datum text not null references grid.datum,
  earlier bigint not null references grid.campaign,
  document text not null check (length(document) between 4 and 80),
  reason text not null check (length(reason) between 4 and 300),
  signed_by text not null,
  signed_at timestamptz not null,
  primary key (campaign, datum, earlier)
);

create table grid.campaign_step (
  campaign bigint not null references grid.campaign,
  no int not null,
  at timestamptz not null,
  move text not null,
  from_status text,
  to_status text not null,
  actor text not null,
  opinion text check (length(opinion) <= 1000),
  primary key (campaign, no)
);

create sequence grid.task_seq;
create table grid.task (
  id bigint primary key default nextval('grid.task_seq'),
  version int not null default 1,
  campaign bigint not null references grid.campaign,
  level text not null check (level in ('TOWN', 'COMMUNITY', 'GRID')),
  unit text not null,                                   -- code of town, community or grid
  leaf boolean not null,                                -- filled in here; otherwise summed up here
  county text not null,
  town text not null,
  community text,
  general_grid text,
  fine_grid text,
  status text not null default 'ISSUED' check (status in ('ISSUED', 'SIGNED', 'DONE', 'RETURNED', 'STOPPED')),
  waiting boolean not null default true,                -- somebody at the desk has to act
  desk text not null,                                   -- where it waits: its own unit, or the community of a vacant grid
  holder text,                                          -- who signed for it
  subjects int not null,
  answered int not null default 0,
  issued_at timestamptz not null,
  signed_at timestamptz,
  done_at timestamptz,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  provisional boolean not null default false,
  warned_at timestamptz,
  overdue_noted_at timestamptz,
  note text check (length(note) <= 300),                -- for the levels below
  summary text check (length(summary) <= 1000),         -- what was fed back or summed up
  steps int not null default 0,
  unique (campaign, unit)
);
create index task_desk on grid.task (desk, due_at, id) where waiting;
create index task_holder on grid.task (holder) where waiting and holder is not null;
create index task_town on grid.task (campaign, town);
create index task_community on grid.task (community, campaign);
create index task_fine_grid on grid.task (fine_grid) where fine_grid is not null;
create index task_general_grid on grid.task (general_grid) where general_grid is not null;
create index task_warn on grid.task (warn_at) where waiting and warned_at is null;
create index task_late on grid.task (due_at) where waiting and overdue_noted_at is null;

create table grid.task_step (
  task bigint not null references grid.task,
  no int not null,
  at timestamptz not null,
  move text not null,
  to_status text not null,
  actor text not null,
  opinion text check (length(opinion) <= 1000),
  primary key (task, no)
);

-- One filled form: of the unit itself (household 0) or of one household.
create table grid.task_answer (
  task bigint not null references grid.task,
  household bigint not null,
  campaign bigint not null references grid.campaign,
  answers jsonb not null,
  complete boolean not null,
  by text not null,
  at timestamptz not null,
  primary key (task, household)
);
create index task_answer_campaign on grid.task_answer (campaign);

revoke update, delete on grid.task_step, grid.campaign_step, grid.campaign_signature from ${app};
revoke delete on grid.campaign, grid.task from ${app};
grant delete on grid.campaign_signature to ${app};
