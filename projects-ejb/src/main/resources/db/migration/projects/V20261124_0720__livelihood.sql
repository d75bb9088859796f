-- 民生项目 (幸福美好生活十大工程): investment by year, planned against done, and a light that says whether it keeps time.
create sequence projects.livelihood_seq;
create table projects.livelihood (
  id bigint primary key default nextval('projects.livelihood_seq'),
  version int not null default 1,
  number text not null unique check (length(number) between 3 and 40),
  city text not null references foundation.area,
  county text references foundation.area,                 -- null: carried out by the city itself
  town text references foundation.area,
  community text references foundation.area,
  category text not null check (length(category) between 2 and 40),
  title text not null check (length(title) between 2 and 120),
  office text not null check (length(office) between 2 and 80),
  year int not null check (year between 2009 and 2100),
  total numeric(16, 2) not null check (total > 0),        -- yuan, over all its years
  planned numeric(16, 2) not null check (planned > 0),    -- yuan, of the year
  done numeric(16, 2) not null default 0 check (done >= 0),
  done_until date,                                        -- to which day {done} was reported
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  entered_by text not null,
  entered_at timestamptz not null,
  check (planned <= total),
  check ((done = 0) or done_until is not null)
);
create index livelihood_year on projects.livelihood (city, year, category);
create index livelihood_county on projects.livelihood (county, year) where county is not null;
create table projects.livelihood_report (
  project bigint not null references projects.livelihood,
  until_day date not null,
  done numeric(16, 2) not null check (done >= 0),         -- of the year, up to that day
  words text not null check (length(words) between 2 and 200),
  reported_by text not null,
  reported_at timestamptz not null,
  primary key (project, until_day)
);
revoke update, delete on projects.livelihood_report from ${app};
revoke delete on projects.livelihood from ${app};
insert into projects.works_rule (code, amount, valid_from, source) values ('LIGHT_YELLOW', 80, '2018-01-01', '系统默认：达到时序计划 80% 为黄灯，以下为红灯');
