-- 一户一表: one valid answer a household; answers know no household.

create sequence projects.survey_seq increment 50;
create sequence projects.survey_number_seq;
create table projects.survey (
  id bigint primary key,
  number text not null unique,                                         -- DC-20261124-2
  county text not null references foundation.area,
  town text not null references foundation.area,
  community text not null references foundation.area,
  title text not null check (length(title) between 1 and 80),
  purpose text not null check (length(purpose) <= 2000),
  questions jsonb not null,
  weights int[] not null default '{3,2,1}',                            -- of the first, second and further preference
  opens timestamptz not null,
  closes timestamptz not null check (closes > opens),
  state text not null check (state in ('DRAFT', 'ANNOUNCED', 'CLOSED', 'WITHDRAWN')),
  made_by text not null,
  made_at timestamptz not null,
  reason text,
  version int not null default 0
);
create index survey_community on projects.survey (community, opens desc, id desc);
create index survey_town on projects.survey (town, opens desc, id desc);
create index survey_county on projects.survey (county, opens desc, id desc);

create table projects.survey_answer (
  survey bigint not null references projects.survey,
  receipt text not null check (length(receipt) = 12),
  way text not null check (way in ('DOOR', 'PAPER')),
  answers jsonb not null,                                              -- number of the question: the options in order, or the words
  primary key (survey, receipt)
);
revoke update, delete, truncate on projects.survey_answer from ${app};
create trigger survey_answer_stays before update or delete or truncate on projects.survey_answer for each statement execute function projects.stays();

-- What was handed on to deliberation.
create table projects.survey_demand (
  survey bigint not null references projects.survey,
  question int not null,
  option int not null,
  demand text not null,
  handed_by text not null,
  handed_at timestamptz not null,
  primary key (survey, question, option)
);
