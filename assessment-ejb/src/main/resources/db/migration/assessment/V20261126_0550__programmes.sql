-- 项目库: what can be held, by kind; the text is the definition, one row for each day it changes.
create table assessment.programme (
  id bigint generated always as identity primary key,
  code text not null,
  valid_from date not null,
  name text not null check (length(name) between 2 and 80),
  kind text not null check (kind in ('CREATION', 'PILOT', 'RATING', 'SELECTION', 'PEER', 'UPWARD', 'CHECKLIST', 'TARGETS', 'VENUE')),
  sample boolean not null,
  source text not null,
  content text not null,
  unique (code, valid_from)
);

-- 一届: one holding of a programme in a county. A 创建示范活动 has an approval and an organiser that may hold one; the others need none.
create table assessment.edition (
  id bigint generated always as identity primary key,
  programme bigint not null references assessment.programme,
  county text not null references foundation.area,
  year int not null check (year between 2000 and 2100),
  title text not null check (length(title) between 2 and 80),
  system bigint references assessment.indicator_system,
  approval text check (length(approval) between 4 and 80),
  body text check (body in ('COUNTY_PARTY_COMMITTEE', 'COUNTY_GOVERNMENT')),
  department text not null check (length(department) between 2 and 80),
  closes date not null,
  quota int not null check (quota between 1 and 1000),
  seed bigint not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'SETTLED', 'PUBLIC', 'CLOSED')),
  public_from timestamptz,
  public_until timestamptz,
  document text,
  opened_by text not null,
  opened_at timestamptz not null
);
create index on assessment.edition (county, year);

-- 参评单位: a community, an estate, a courtyard, a centre, a venue or a work; its ground is that of its community.
create sequence assessment.contender_seq start with 50 increment by 50;
create table assessment.contender (
  id bigint primary key,
  edition bigint not null references assessment.edition,
  county text not null references foundation.area,
  town text not null references foundation.area,
  community text not null references foundation.area,
  unit text not null check (length(unit) between 2 and 60),
  category text not null check (length(category) <= 20),
  words text check (length(words) <= 1000),
  state text not null check (state in ('RETURNED', 'ENTERED', 'ACCEPTED', 'SCORED', 'PUBLICITY', 'FORWARDED', 'NAMED', 'PLAQUE', 'RECTIFY', 'NOT_NAMED', 'REVOKED')),
  entered_by text not null,
  checked_by text,
  score numeric(5, 2) check (score between 0 and 100),
  expert numeric(5, 2),
  votes int,
  stars int check (stars between 0 and 5),
  place int,
  proposed boolean,
  why text,
  objection text, objection_due timestamptz, objection_answer text,
  named_on date, plaque_no text, plaque_on date, review_by date, revoked_on date,
  version int not null default 0,
  unique (edition, community, unit)
);
create index on assessment.contender (community);
create index on assessment.contender (review_by) where review_by is not null;

create table assessment.contender_step (
  id bigint generated always as identity primary key,
  contender bigint not null references assessment.contender,
  deed text not null,
  words text,
  actor text not null,
  at timestamptz not null
);
create index on assessment.contender_step (contender, id);

-- 清单: key projects of a pilot, the twelve items of a centre, the parties of 3+N.
create table assessment.contender_item (
  id bigint generated always as identity primary key,
  contender bigint not null references assessment.contender,
  name text not null check (length(name) between 2 and 60),
  source text not null default '',
  wanted numeric(14, 2) check (wanted >= 0),
  reached numeric(14, 2) check (reached >= 0),
  before boolean,
  done boolean not null default false,
  note text check (length(note) <= 400),
  unique (contender, name)
);

-- Scores of one expert, blind until all are in.
create table assessment.mark_sheet (
  id bigint generated always as identity primary key,
  contender bigint not null references assessment.contender,
  rater text not null,
  locked_at timestamptz,
  total numeric(5, 2) check (total between 0 and 100),
  unique (contender, rater),
  check ((locked_at is null) = (total is null))
);
create table assessment.mark (
  sheet bigint not null references assessment.mark_sheet,
  indicator text not null,
  found numeric(14, 4) not null,
  points numeric(6, 2) not null check (points >= 0),
  note text check (length(note) <= 400),
  saved_at timestamptz not null,
  primary key (sheet, indicator)
);
create function assessment.keep_marked() returns trigger language plpgsql as $$
begin
  if exists (select from assessment.mark_sheet where id = coalesce(new.sheet, old.sheet) and locked_at is not null) then raise exception 'a submitted sheet does not change'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_marked before insert or update or delete on assessment.mark for each row execute function assessment.keep_marked();

-- 互评: one unit's points for another.
create table assessment.peer_mark (
  rated bigint not null references assessment.contender,
  rater bigint not null references assessment.contender,
  points numeric(6, 2) not null check (points >= 0),
  words text check (length(words) <= 400),
  actor text not null,
  at timestamptz not null,
  primary key (rated, rater),
  check (rated <> rater)
);

-- 投票: the voter is a keyed index of edition and phone, so that nobody can be found by it and nobody votes twice.
create table assessment.ballot (
  contender bigint not null references assessment.contender,
  edition bigint not null references assessment.edition,
  voter text not null,
  desk text not null,
  at timestamptz not null,
  primary key (contender, voter)
);
create index on assessment.ballot (edition, voter);
create index on assessment.ballot (desk, at);

-- 年度目标.
create table assessment.target (
  id bigint generated always as identity primary key,
  edition bigint not null references assessment.edition,
  area text not null references foundation.area,
  year int not null check (year between 2000 and 2100),
  title text not null check (length(title) between 2 and 60),
  wanted numeric(12, 2) not null check (wanted > 0),
  reached numeric(12, 2) not null default 0 check (reached >= 0),
  words text check (length(words) <= 400),
  reported_by text,
  reported_at timestamptz,
  unique (edition, area, year, title)
);
