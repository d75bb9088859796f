-- 考核: monthly and yearly, by paying unit. The figures of the rules are dated rows.
create table staff.appraisal_rule (
  excellent_share numeric(4, 3) not null check (excellent_share between 0 and 1),     -- of the headcount, rounded down
  work_weight numeric(4, 3) not null,
  leadership_weight numeric(4, 3) not null,
  democratic_weight numeric(4, 3) not null,
  review_days int not null check (review_days > 0),       -- natural days after publication, first day counted
  appeal_days int not null check (appeal_days > 0),       -- after the answer to the review
  fails_to_end int not null check (fails_to_end > 0),     -- consecutive failed years after which the contract's end is proposed
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  check (work_weight + leadership_weight + democratic_weight = 1),
  exclude using gist (daterange(valid_from, valid_to) with &&)
);
insert into staff.appraisal_rule values (0.2, 0.7, 0.2, 0.1, 5, 5, 2, '2020-01-01', null, '示例：以县级考核办法为准');

create table staff.appraisal_factor (
  grade text not null check (grade in ('EXCELLENT', 'QUALIFIED', 'BASIC', 'FAILED')),
  factor numeric(4, 3) not null check (factor >= 0),      -- of the performance pay
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (grade with =, daterange(valid_from, valid_to) with &&)
);
insert into staff.appraisal_factor values
  ('EXCELLENT', 1.2, '2020-01-01', null, '示例：以县级考核办法为准'),
  ('QUALIFIED', 1.0, '2020-01-01', null, '示例：以县级考核办法为准'),
  ('BASIC', 0.6, '2020-01-01', null, '示例：以县级考核办法为准'),
  ('FAILED', 0, '2020-01-01', null, '示例：以县级考核办法为准');

-- What a community's own result is worth for its chief's work score.
create table staff.appraisal_community_share (
  mark text not null check (mark in ('EXCELLENT', 'GOOD', 'QUALIFIED', 'LAST')),
  share numeric(4, 3) not null check (share between 0 and 1),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (mark with =, daterange(valid_from, valid_to) with &&)
);
insert into staff.appraisal_community_share values
  ('EXCELLENT', 1.0, '2020-01-01', null, '社区书记考核通行做法'),
  ('GOOD', 0.9, '2020-01-01', null, '社区书记考核通行做法'),
  ('QUALIFIED', 0.8, '2020-01-01', null, '社区书记考核通行做法'),
  ('LAST', 0.6, '2020-01-01', null, '社区书记考核通行做法');

-- One round: a unit, and a year or one month of it. Published by another person than who drew it up.
create sequence staff.appraisal_round_seq start with 50 increment by 50;
create table staff.appraisal_round (
  id bigint primary key,
  unit bigint not null references staff.paying_unit,
  county text not null,
  town text,
  year int not null check (year between 2000 and 2100),
  month int check (month between 1 and 12),               -- null: the whole year
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED')),
  opened_by text not null,
  opened_at timestamptz not null,
  submitted_by text,
  published_by text check (published_by <> submitted_by),
  published_on date,
  version int not null default 0,
  check ((state = 'PUBLISHED') = (published_on is not null))
);
create unique index appraisal_round_once on staff.appraisal_round (unit, year, coalesce(month, 0));

create sequence staff.appraisal_seq start with 50 increment by 50;
create table staff.appraisal (
  id bigint primary key,
  round bigint not null references staff.appraisal_round,
  worker bigint not null references staff.worker,
  post text not null,
  community text not null,
  mark text check (mark in ('EXCELLENT', 'GOOD', 'QUALIFIED', 'LAST')),        -- the community's result, for its chief
  work numeric(5, 2) check (work between 0 and 100),
  leadership numeric(5, 2) check (leadership between 0 and 100),
  democratic numeric(5, 2) check (democratic between 0 and 100),
  score numeric(5, 2) check (score between 0 and 100),
  grade text check (grade in ('EXCELLENT', 'QUALIFIED', 'BASIC', 'FAILED')),
  published_grade text check (published_grade in ('EXCELLENT', 'QUALIFIED', 'BASIC', 'FAILED')),   -- before any review
  reason text,
  version int not null default 0,
  unique (round, worker)
);
create index appraisal_worker on staff.appraisal (worker);

-- 复核 by the unit's superior, then 申诉 to another person.
create sequence staff.appraisal_review_seq start with 50 increment by 50;
create table staff.appraisal_review (
  id bigint primary key,
  appraisal bigint not null references staff.appraisal,
  kind text not null check (kind in ('REVIEW', 'APPEAL')),
  asked_by text not null,
  asked_on date not null,
  reason text not null check (length(reason) between 1 and 500),
  grade text check (grade in ('EXCELLENT', 'QUALIFIED', 'BASIC', 'FAILED')),    -- the grade after it; null while open
  answer text,
  decided_by text check (decided_by <> asked_by),
  decided_on date,
  version int not null default 0,
  unique (appraisal, kind),
  check ((decided_by is null) = (grade is null))
);

-- 建议解除合同: after consecutive failed years. HR answers with an exit, or keeps the worker for a reason.
create sequence staff.end_proposal_seq start with 50 increment by 50;
create table staff.end_proposal (
  id bigint primary key,
  worker bigint not null references staff.worker,
  year int not null,
  state text not null check (state in ('OPEN', 'ENDED', 'KEPT', 'WITHDRAWN')),
  proposed_on date not null,
  settled_by text,
  settled_on date,
  words text,
  unique (worker, year),
  check ((state = 'OPEN') = (settled_on is null))
);
