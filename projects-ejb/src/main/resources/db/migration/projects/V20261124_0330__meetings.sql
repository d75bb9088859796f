-- Meetings with who was there, who could not vote and how the others voted; what they resolved; how it was made public.
create sequence projects.meeting_seq start with 50 increment by 50;
create table projects.meeting (
  id bigint primary key,
  version int not null,
  number text not null unique,
  body bigint not null references projects.body,
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  title text not null,
  held_at timestamptz not null,
  place text not null,
  notice_on date not null,
  status text not null check (status in ('CALLED', 'HELD', 'CONFIRMED', 'CANCELLED')),
  heads int,                                              -- as they stood on the day
  area numeric(14, 2),
  quorum int,
  quorum_area numeric(14, 2),
  present int,
  present_area numeric(14, 2),
  chair text,
  recorder text,
  minutes text,
  steps int not null,
  called_by text not null,
  called_at timestamptz not null,
  recorded_by text,
  confirmed_at timestamptz
);
create index meeting_community on projects.meeting (community, status, held_at desc);
create index meeting_body on projects.meeting (body, held_at desc);
create table projects.meeting_item (
  meeting bigint not null references projects.meeting,
  no int not null,
  proposal bigint references projects.proposal,
  title text not null,
  matter text not null,
  recused int not null default 0,
  votes_for int,
  votes_against int,
  abstained int,
  area_for numeric(14, 2),
  need int,                                               -- votes that it took
  need_area numeric(14, 2),
  passed boolean,
  rule_source text,
  primary key (meeting, no),
  check (votes_for >= 0 and votes_against >= 0 and abstained >= 0)
);
create index meeting_item_proposal on projects.meeting_item (proposal);
create table projects.meeting_present (
  meeting bigint not null references projects.meeting,
  member bigint not null references projects.body_member,
  primary key (meeting, member)
);
create table projects.meeting_recusal (
  meeting bigint not null,
  item int not null,
  member bigint references projects.body_member,
  name text not null,
  reason text not null,
  foreign key (meeting, item) references projects.meeting_item (meeting, no)
);

create sequence projects.resolution_seq start with 50 increment by 50;
create table projects.resolution (
  id bigint primary key,
  version int not null,
  number text not null unique,
  meeting bigint not null unique references projects.meeting,
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  title text not null,
  status text not null check (status in ('PASSED', 'PUBLIC', 'FROZEN', 'EFFECTIVE', 'SET_ASIDE')),
  decided_on date not null,
  effective_on date check (effective_on >= decided_on),
  steps int not null,
  check ((status = 'EFFECTIVE') = (effective_on is not null))
);
create index resolution_community on projects.resolution (community, status, decided_on desc);
create table projects.resolution_item (
  item text primary key,
  resolution bigint not null references projects.resolution,
  no int not null,
  proposal bigint not null references projects.proposal,
  title text not null,
  kind text not null,
  purpose text not null,
  source text not null,
  year int not null,
  amount numeric(14, 2) not null check (amount > 0),
  project text,
  taken_at timestamptz,
  unique (resolution, no)
);
create index resolution_item_open on projects.resolution_item (resolution) where project is null;

create sequence projects.publicity_seq start with 50 increment by 50;
create table projects.publicity (
  id bigint primary key,
  version int not null,
  number text not null unique,
  resolution bigint not null references projects.resolution,
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  kind text not null check (kind in ('RESOLUTION', 'RESULT')),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  places text not null,
  phone text not null,
  words text,
  status text not null check (status in ('RUNNING', 'FROZEN', 'DONE', 'SET_ASIDE')),
  steps int not null,
  opened_by text not null,
  opened_at timestamptz not null,
  ended_at timestamptz
);
create index publicity_community on projects.publicity (community, status);
create unique index publicity_running on projects.publicity (resolution, kind) where status in ('RUNNING', 'FROZEN');
create sequence projects.objection_seq start with 50 increment by 50;
create table projects.objection (
  id bigint primary key,
  publicity bigint not null references projects.publicity,
  objector text not null,
  channel text not null check (channel in ('VISIT', 'PHONE', 'LETTER', 'ONLINE')),
  text text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  answer text,
  upheld boolean,
  answered_by text,
  answered_at timestamptz,
  check ((answer is null) = (upheld is null))
);
create index objection_publicity on projects.objection (publicity);
