-- 满意度测评: a wave of questions to a random sample of the households of a county, one code a household. What was answered knows no household.
insert into assessment.rule (name, valid_from, figure, source) values
  ('satisfaction-worth-1', '2022-01-01', 100, '系统默认：非常满意 100 分'),
  ('satisfaction-worth-2', '2022-01-01', 80, '系统默认：满意 80 分'),
  ('satisfaction-worth-3', '2022-01-01', 60, '系统默认：一般 60 分'),
  ('satisfaction-worth-4', '2022-01-01', 30, '系统默认：不满意 30 分'),
  ('satisfaction-worth-5', '2022-01-01', 0, '系统默认：很不满意 0 分'),
  ('satisfaction-least', '2022-01-01', 30, '系统默认：有效样本不足 30 份不作结论');

create sequence assessment.poll_number_seq;
create table assessment.poll (
  id bigint generated always as identity primary key,
  number text not null unique,
  county text not null references foundation.area,
  year int not null check (year between 2000 and 2100),
  title text not null check (length(title) between 2 and 80),
  questions text[] not null check (cardinality(questions) between 1 and 20),   -- the first one is the satisfaction as a whole
  opens timestamptz not null,
  closes timestamptz not null check (closes > opens),
  sample int not null check (sample between 5 and 1000),                       -- households of each community
  seed bigint,                                                                 -- of the draw; null before it
  state text not null default 'DRAFT' check (state in ('DRAFT', 'ANNOUNCED', 'CLOSED')),
  made_by text not null,
  made_at timestamptz not null,
  version int not null default 0,
  check ((state = 'DRAFT') = (seed is null))
);
create index on assessment.poll (county, year);

-- How many households a community has, which is what its answers weigh, and how many of them were drawn.
create table assessment.poll_place (
  poll bigint not null references assessment.poll,
  community text not null references foundation.area,
  town text not null references foundation.area,
  households int not null check (households > 0),
  drawn int not null check (drawn between 1 and households),
  primary key (poll, community)
);

create table assessment.poll_code (
  poll bigint not null references assessment.poll,
  household bigint not null references foundation.household,
  community text not null references foundation.area,
  code_hash text,                                                              -- keyed hash; the code itself stands on the household's slip only
  issued_on date,
  used_on date,                                                                -- the day only: a moment would say which answer it was
  way text check (way in ('DOOR', 'DESK')),
  request text,                                                                -- keyed hash of the form that was sent
  primary key (poll, household),
  check ((used_on is null) = (way is null))
);
create unique index poll_code_hash on assessment.poll_code (code_hash) where code_hash is not null;
create index on assessment.poll_code (poll, community);

create function assessment.used_code_stays() returns trigger language plpgsql as $$
begin
  if old.used_on is not null then raise exception 'a used code stays used' using errcode = '23514'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger used_code_stays before update or delete on assessment.poll_code for each row execute function assessment.used_code_stays();

create table assessment.poll_answer (
  poll bigint not null references assessment.poll,
  receipt text not null check (length(receipt) = 12),
  community text not null references foundation.area,
  way text not null check (way in ('DOOR', 'DESK')),
  levels smallint[] not null,                                                  -- one a question: 1 best … 5 worst, 0 not answered
  primary key (poll, receipt),
  check (levels[1] between 1 and 5 and 0 <= all (levels) and 5 >= all (levels))
);
create index on assessment.poll_answer (poll, community);
revoke update, delete on assessment.poll_answer, assessment.poll_place from ${app};
