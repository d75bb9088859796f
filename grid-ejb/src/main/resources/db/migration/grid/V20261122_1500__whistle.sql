-- 吹哨报到: who calls, whom, until when each has to answer, what each said and did, and how it was rated.
create sequence grid.whistle_seq start with 50 increment by 50;
create table grid.whistle (
  id bigint primary key,
  version int not null,
  number text not null unique,
  kind text not null check (kind in ('WORK', 'HARD')),
  cause text not null check (cause in ('STUBBORN', 'JOINT', 'EMERGENCY')),
  status text not null check (status in ('OPEN', 'SOLVED', 'WITHDRAWN')),
  title text not null check (length(title) <= 80),
  description text not null check (length(description) <= 1000),
  address text check (length(address) <= 200),
  county text not null,
  town text not null,
  community text,                 -- null where it concerns the whole town
  incident text,                  -- number of the incident it was raised from
  raised_by text not null,
  whistler text not null,         -- who ends it; the one who raised it, or a successor
  raised_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  words tsvector not null generated always as (foundation.bigrams(title || ' ' || description || ' ' || coalesce(address, ''))) stored,
  check ((status = 'OPEN') = (ended_at is null))
);
create index whistle_county on grid.whistle (county, raised_at desc, id desc);
create index whistle_town on grid.whistle (town, raised_at desc, id desc);
create index whistle_community on grid.whistle (community, raised_at desc, id desc) where community is not null;
create index whistle_newest on grid.whistle (raised_at desc, id desc);
create index whistle_whistler on grid.whistle (whistler, raised_at desc);
create index whistle_incident on grid.whistle (incident) where incident is not null;
create index whistle_words on grid.whistle using gin (words);

create sequence grid.whistle_answer_seq start with 50 increment by 50;
create table grid.whistle_answer (
  id bigint primary key,
  version int not null,
  whistle bigint not null references grid.whistle,
  office bigint not null,
  state text not null check (state in ('CALLED', 'SIGNED', 'CONTACTED', 'ARRIVED', 'DONE', 'OBJECTED', 'EXCUSED', 'DROPPED', 'ENDED')),
  called_at timestamptz not null,
  sign_due_at timestamptz not null,
  sign_warn_at timestamptz not null,
  contact_due_at timestamptz not null,
  contact_warn_at timestamptz not null,
  arrive_due_at timestamptz not null,
  arrive_warn_at timestamptz not null,
  sign_unit text not null,
  contact_unit text not null,
  arrive_unit text not null,
  signed_at timestamptz,
  contacted_at timestamptz,
  arrived_at timestamptz,
  done_at timestamptz,
  ended_at timestamptz,           -- from here on nothing more is owed
  due_at timestamptz,             -- of the step that is owed now
  warn_at timestamptz,
  overdue_noted_at timestamptz,   -- of that step
  escalated_at timestamptz,       -- the first time the county was told
  grade int,
  score numeric(5, 2),            -- as the scale said on the day of the rating
  rated_at timestamptz,
  rated_words text
);
-- Called twice only after the first call is over without an answer.
create unique index whistle_answer_office on grid.whistle_answer (whistle, office) where state not in ('EXCUSED', 'DROPPED');
create index whistle_answer_open on grid.whistle_answer (office, due_at) where ended_at is null;
create index whistle_answer_sweep on grid.whistle_answer (due_at) where ended_at is null and overdue_noted_at is null and due_at is not null;
create index whistle_answer_called on grid.whistle_answer (called_at);

create table grid.whistle_step (
  id bigint primary key generated always as identity,
  whistle bigint not null references grid.whistle,
  at timestamptz not null,
  move text not null,
  actor text not null,
  answer bigint references grid.whistle_answer,
  office bigint,
  opinion text check (length(opinion) <= 1000),
  leads_to text not null,         -- state of the answer, or status of the whistle
  version int not null            -- of the answer, or of the whistle, after the step
);
create index whistle_step_whistle on grid.whistle_step (whistle, id);

create table grid.whistle_limit (
  step text not null check (step in ('SIGN', 'CONTACT', 'ARRIVE')),
  kind text check (kind in ('WORK', 'HARD')),
  area text references foundation.area,   -- null for all counties
  amount numeric(9, 4) not null check (amount > 0),
  unit text not null check (unit in ('NATURAL_HOUR', 'WORK_HOUR', 'WORK_DAY')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  unique nulls not distinct (step, kind, area, valid_from)
);
insert into grid.whistle_limit (step, kind, amount, unit, valid_from, source) values
  ('SIGN', null, 1, 'NATURAL_HOUR', '2020-01-01', '南京市鼓楼区街道吹哨、部门报到工作机制（2023-08-04）：1 小时内签收'),
  ('CONTACT', null, 24, 'NATURAL_HOUR', '2020-01-01', '南京市鼓楼区街道吹哨、部门报到工作机制（2023-08-04）：24 小时内对接'),
  ('ARRIVE', 'WORK', 3, 'WORK_DAY', '2020-01-01', '南京市鼓楼区街道吹哨、部门报到工作机制（2023-08-04）：工作推进哨 3 个工作日内报到'),
  ('ARRIVE', 'HARD', 5, 'WORK_DAY', '2020-01-01', '南京市鼓楼区街道吹哨、部门报到工作机制（2023-08-04）：攻坚克难哨 5 个工作日内报到');

create table grid.whistle_rule (
  code text not null check (code in ('WARNING_SHARE', 'RANKING')),
  area text references foundation.area,
  amount numeric(9, 4) not null check (amount >= 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  unique nulls not distinct (code, area, valid_from)
);
insert into grid.whistle_rule (code, amount, valid_from, source) values
  ('WARNING_SHARE', 0.3, '2020-01-01', '平台默认：剩余不足三成时预警'),    -- of the limit left: yellow
  ('RANKING', 0, '2020-01-01', '整治“指尖上的形式主义”：默认不排名');      -- 1 lets the figures be ranked

create table grid.whistle_grade (
  grade int not null check (grade between 1 and 9),
  name text not null,
  score numeric(5, 2) not null check (score >= 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  primary key (grade, valid_from)
);
insert into grid.whistle_grade (grade, name, score, valid_from, source) values
  (5, '满意', 100, '2020-01-01', '平台默认：与满意度调查同一口径'),
  (4, '较满意', 80, '2020-01-01', '平台默认：与满意度调查同一口径'),
  (3, '基本满意', 60, '2020-01-01', '平台默认：与满意度调查同一口径'),
  (2, '不太满意', 30, '2020-01-01', '平台默认：与满意度调查同一口径'),
  (1, '不满意', 0, '2020-01-01', '平台默认：与满意度调查同一口径');

-- 社会力量求助: asked of everybody, the first come are taken.
create sequence grid.open_call_seq start with 1 increment by 1;
create table grid.open_call (
  id bigint primary key,
  number text not null unique,
  whistle bigint not null references grid.whistle,
  plea text not null check (length(plea) <= 500),
  wanted int not null check (wanted between 1 and 99),
  county text not null,
  town text not null,
  community text,
  called_by text not null,
  called_at timestamptz not null,
  closed_at timestamptz,
  version int not null default 1
);
create index open_call_town on grid.open_call (town, called_at desc) where closed_at is null;
create index open_call_whistle on grid.open_call (whistle);

create table grid.open_call_answer (
  id bigint primary key generated always as identity,
  call bigint not null references grid.open_call,
  kind text not null check (kind in ('VOLUNTEER', 'ORGANISATION', 'SHOP')),
  name text not null check (length(name) <= 60),
  contact_sealed text,
  offer text check (length(offer) <= 200),
  answered_by text not null,
  answered_at timestamptz not null,
  state text not null check (state in ('ACCEPTED', 'THANKED', 'UNDONE', 'TAKEN_BACK')),
  ended_by text,
  ended_at timestamptz,
  reason text
);
create unique index open_call_answer_body on grid.open_call_answer (call, kind, name) where kind <> 'VOLUNTEER' and state in ('ACCEPTED', 'THANKED');
create unique index open_call_answer_self on grid.open_call_answer (call, answered_by) where kind = 'VOLUNTEER' and state in ('ACCEPTED', 'THANKED');
create index open_call_answer_call on grid.open_call_answer (call, id);
create index open_call_answer_by on grid.open_call_answer (answered_by);
