-- Figures that are policy, each with the day it holds from and where it is said.
create table assessment.rule (
  name text not null,
  valid_from date not null,
  figure numeric(10, 2) not null,
  source text not null,
  primary key (name, valid_from)
);
insert into assessment.rule (name, valid_from, figure, source) values
  ('publicity-days', '2022-01-01', 5, '系统默认：公示不少于 5 个工作日，启用前须附批准文件'),
  ('answer-days', '2022-01-01', 10, '系统默认：异议 10 个工作日内答复'),
  ('return-days', '2022-01-01', 3, '系统默认：退回后 3 个工作日内补正'),
  ('level-deviation', '2022-01-01', 5, '系统默认：上下级评分相差超过 5 分标注评分偏差'),
  ('rectify-months', '2022-01-01', 3, '系统默认：限期整改不超过 3 个月'),
  ('no-reentry-years', '2022-01-01', 2, '系统默认：摘牌后 2 年内不得再次申报'),
  ('inspectors', '2022-01-01', 2, '系统默认：每个单位至少 2 名评审员背靠背评分');

-- 指标体系: the text is the system; published, it never changes again.
create table assessment.indicator_system (
  id bigint generated always as identity primary key,
  code text not null,
  number int not null,
  county text references foundation.area,
  name text not null check (length(name) between 2 and 80),
  sample boolean not null,
  source text not null,
  valid_from date not null,
  content text not null check (length(content) <= 200000),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED')),
  drafted_by text not null,
  drafted_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  version int not null default 0,
  unique (code, number),
  check ((state = 'PUBLISHED') = (published_by is not null and published_at is not null)),
  check (published_by <> drafted_by)
);

create function assessment.keep_published() returns trigger language plpgsql as $$
begin
  if old.state = 'PUBLISHED' then raise exception 'a published indicator system does not change'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_published before update or delete on assessment.indicator_system for each row execute function assessment.keep_published();

-- 批次: one round of a programme in a county. A 创建示范活动 needs an approval and an organiser that may hold one.
create table assessment.round (
  id bigint generated always as identity primary key,
  county text not null references foundation.area,
  year int not null check (year between 2000 and 2100),
  title text not null check (length(title) between 2 and 80),
  system bigint not null references assessment.indicator_system,
  approval text not null check (length(approval) between 4 and 80),
  body text not null check (body in ('COUNTY_PARTY_COMMITTEE', 'COUNTY_GOVERNMENT')),
  department text not null check (length(department) between 2 and 80),
  cutoff date not null,
  deadline timestamptz not null,
  quota int not null check (quota between 1 and 1000),
  seed bigint,
  public_from timestamptz,
  public_until timestamptz,
  opened_by text not null,
  opened_at timestamptz not null
);
create index on assessment.round (county, year);

create sequence assessment.candidate_seq start with 50 increment by 50;
create table assessment.candidate (
  id bigint primary key,
  round bigint not null references assessment.round,
  county text not null references foundation.area,
  town text not null references foundation.area,
  community text not null references foundation.area,
  kind text not null check (length(kind) <= 20),
  state text not null check (state in ('SELF', 'TOWN', 'COUNTY', 'INSPECTION', 'PANEL', 'SCORED', 'PUBLICITY', 'NOT_PROPOSED', 'VETOED', 'NAMED', 'PLAQUE', 'RECTIFY', 'REVOKED')),
  due_at timestamptz,
  answers int[] check (cardinality(answers) = 5),
  panel numeric(5, 2) check (panel between 0 and 100),
  lot int,
  papers numeric(5, 2), on_site numeric(5, 2), satisfaction numeric(5, 2), guiding numeric(5, 2), total numeric(5, 2) check (total between 0 and 100),
  place int,
  veto text,
  named_on date, plaque_no text, plaque_on date, recheck_by date, revoked_on date,
  version int not null default 0,
  unique (round, community)
);
create index on assessment.candidate (community);
create index on assessment.candidate (town, state);

create table assessment.candidate_step (
  id bigint generated always as identity primary key,
  candidate bigint not null references assessment.candidate,
  deed text not null,
  words text,
  actor text not null,
  at timestamptz not null
);
create index on assessment.candidate_step (candidate, id);

-- What a level found at an indicator.
create table assessment.finding (
  candidate bigint not null references assessment.candidate,
  level text not null check (level in ('SELF', 'TOWN', 'COUNTY')),
  indicator text not null,
  found numeric(14, 4) not null,
  points numeric(6, 2) not null check (points >= 0),
  note text check (length(note) <= 400),
  actor text not null,
  at timestamptz not null,
  primary key (candidate, level, indicator)
);

create table assessment.evidence (
  id bigint generated always as identity primary key,
  candidate bigint not null references assessment.candidate,
  indicator text not null,
  file_id bigint not null references foundation.file,
  hash text not null,
  effective_on date not null,
  actor text not null,
  at timestamptz not null
);
create index on assessment.evidence (candidate, indicator);
create index on assessment.evidence (hash);

-- 回避: where somebody lives, works, has relatives; not inspected by him.
create table assessment.inspector_tie (
  inspector text not null,
  area text not null references foundation.area,
  why text not null check (length(why) between 2 and 80),
  primary key (inspector, area)
);

create table assessment.inspection (
  id bigint generated always as identity primary key,
  candidate bigint not null references assessment.candidate,
  seat int not null check (seat between 1 and 9),
  inspector text not null,
  assigned_at timestamptz not null,
  locked_at timestamptz,
  total numeric(5, 2) check (total between 0 and 100),
  unique (candidate, seat),
  unique (candidate, inspector),
  check ((locked_at is null) = (total is null))
);
create index on assessment.inspection (inspector, locked_at);

create table assessment.inspection_score (
  inspection bigint not null references assessment.inspection,
  indicator text not null,
  found numeric(14, 4) not null,
  points numeric(6, 2) not null check (points >= 0),
  note text check (length(note) <= 400),
  saved_at timestamptz not null,
  primary key (inspection, indicator)
);

create function assessment.keep_locked() returns trigger language plpgsql as $$
begin
  if exists (select from assessment.inspection where id = coalesce(new.inspection, old.inspection) and locked_at is not null) then raise exception 'a submitted inspection does not change'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_locked before insert or update or delete on assessment.inspection_score for each row execute function assessment.keep_locked();

create function assessment.keep_submitted() returns trigger language plpgsql as $$
begin
  if old.locked_at is not null then raise exception 'a submitted inspection does not change'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_submitted before update or delete on assessment.inspection for each row execute function assessment.keep_submitted();

create table assessment.objection (
  id bigint generated always as identity primary key,
  candidate bigint not null references assessment.candidate,
  words text not null check (length(words) between 2 and 1000),
  entered_by text not null,
  entered_at timestamptz not null,
  due_at timestamptz not null,
  upheld boolean,
  answer text,
  answered_by text,
  answered_at timestamptz,
  check ((upheld is null) = (answer is null))
);
create index on assessment.objection (candidate);
