-- 派遣规则: which office an incident goes to. Data: ordered rules in a set of one area, drafted by one person, put in force by
-- another from a day on; of two sets the one of the town is asked before the one of the county.
create sequence grid.routing_set_seq start with 50 increment by 50;
create table grid.routing_set (
  id bigint primary key,
  area text not null references foundation.area,            -- a town or a county
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'LIVE', 'DROPPED')),
  made_by text not null,
  made_at timestamptz not null,
  valid_from date,                                          -- asked for with the submission, in force once LIVE
  valid_to date check (valid_to >= valid_from),             -- first day on which it no longer holds
  reason text check (length(reason) between 1 and 200),
  submitted_by text,
  submitted_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  decision text check (length(decision) <= 200),
  version int not null default 0,
  check (state <> 'LIVE' or valid_from is not null and decided_by is not null and decided_by not in (made_by, submitted_by)),
  constraint routing_set_alone exclude using gist (area with =, daterange(valid_from, valid_to) with &&) where (state = 'LIVE') deferrable initially deferred
);
create unique index routing_set_open on grid.routing_set (area) where state in ('DRAFT', 'SUBMITTED');
create index routing_set_area on grid.routing_set (area, state);

create sequence grid.routing_rule_seq;
create table grid.routing_rule (
  id bigint primary key default nextval('grid.routing_rule_seq'),
  routing_set bigint not null references grid.routing_set,
  position int not null check (position between 1 and 200),
  label text check (length(label) between 1 and 40),
  type text check (type ~ '^\d{2}(\d{2})?$'),               -- category or sub-category; null: any
  ground text check (length(ground) in (12, 19)),           -- area or grid inside the set's area; null: all of it
  priority text check (priority in ('ORDINARY', 'URGENT', 'EMERGENCY')),
  times text not null default 'ANY' check (times in ('ANY', 'WORKING_TIME', 'OFF_TIME', 'WORKING_DAY', 'REST_DAY')),
  weekdays text check (weekdays ~ '^[1-7]{1,7}$'),          -- 1 Monday … 7 Sunday; null: any
  from_time time,
  to_time time,                                             -- before from_time: until the next day
  office bigint references foundation.organisation,
  office_word text check (length(office_word) between 2 and 20),   -- in the name of an office of the event's own town
  helpers bigint[] not null default '{}',
  automatic boolean not null default false,
  unique (routing_set, position) deferrable initially deferred,
  check ((office is null) <> (office_word is null)),
  check ((from_time is null) = (to_time is null)),
  check (from_time <> to_time)
);

-- A draft tried on what was really dispatched.
create sequence grid.routing_trial_seq;
create table grid.routing_trial (
  id bigint primary key default nextval('grid.routing_trial_seq'),
  routing_set bigint not null references grid.routing_set,
  set_version int not null,                                 -- of the draft that was tried
  days int not null check (days between 1 and 366),
  asked_by text not null,
  asked_at timestamptz not null,
  job bigint,
  ended_at timestamptz,
  events int not null default 0,
  same int not null default 0,
  elsewhere int not null default 0,
  unruled int not null default 0                            -- no rule fits; the desk chooses as before
);
create index routing_trial_set on grid.routing_trial (routing_set, id desc);
create table grid.routing_trial_line (
  trial bigint not null references grid.routing_trial,
  incident bigint not null,
  reported_at timestamptz not null,
  rule_position int not null,
  rule_area text not null,
  office bigint not null,                                   -- where the rules send it
  really bigint not null,                                   -- where it went
  primary key (trial, incident)
);
