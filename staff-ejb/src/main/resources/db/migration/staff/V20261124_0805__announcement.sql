-- Published figures are proposed by one person with the document and put in force by another. Rows are only ever added: a month is worked out
-- again by what was known when it was paid, so nothing of a row changes when a later one follows.
alter table staff.insurance_rate add column announced_on date not null default '2000-01-01', drop constraint insurance_rate_alone, add unique (area, item, injury_class, valid_from);
alter table staff.insurance_base add column announced_on date not null default '2000-01-01', drop constraint insurance_base_alone, add unique (area, fund, valid_from);
alter table staff.minimum_wage add column announced_on date not null default '2000-01-01', drop constraint minimum_wage_alone, add unique (area, valid_from);
revoke update, delete on staff.insurance_rate, staff.insurance_base, staff.minimum_wage from ${app};

create sequence staff.announcement_seq;
create table staff.announcement (
  id bigint primary key default nextval('staff.announcement_seq'),
  area text not null references foundation.area,             -- a county
  -- SAMPLES: figures that come with the suite and whose document nobody has found may be used from here on by leave of a document
  kind text not null check (kind in ('SOCIAL_BASE', 'FUND_BASE', 'MINIMUM_WAGE', 'PENSION', 'MEDICAL', 'UNEMPLOYMENT', 'INJURY', 'MATERNITY', 'SERIOUS_ILLNESS', 'HOUSING_FUND', 'SAMPLES')),
  injury_class int not null default 0 check (injury_class between 0 and 8),
  first numeric(12, 2),                                      -- floor, minimum wage, or the employee's percent
  second numeric(12, 2),                                     -- ceiling, or the employer's percent
  valid_from date not null,
  source text not null check (length(source) between 1 and 200),
  state text not null check (state in ('PROPOSED', 'IN_FORCE', 'REFUSED')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  words text check (length(words) <= 200),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check (decided_by <> proposed_by),
  check ((kind = 'SAMPLES') = (first is null))
);
create index announcement_area on staff.announcement (area, id desc);
create unique index announcement_open on staff.announcement (area, kind, injury_class) where state = 'PROPOSED';
