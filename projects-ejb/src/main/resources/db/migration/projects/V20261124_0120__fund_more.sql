-- 村账镇代理: whose books the town keeps, from a day on.
create table projects.book_agency (
  community text not null references foundation.area,
  valid_from date not null,
  by_town boolean not null,
  document text not null check (length(document) between 2 and 120),
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (community, valid_from)
);

-- 激励资金申请: by application and review only, never by formula.
create sequence projects.incentive_seq;
create table projects.incentive (
  id bigint primary key default nextval('projects.incentive_seq'),
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  year int not null check (year between 2009 and 2100),
  title text not null check (length(title) between 2 and 80),
  grounds text not null check (length(grounds) between 2 and 500),
  asked numeric(14, 2) not null check (asked > 0),
  evidence text not null check (length(evidence) between 2 and 120),
  state text not null check (state in ('APPLIED', 'REVIEWED', 'REFUSED', 'SHARED')),
  score numeric(5, 2) check (score between 0 and 100),
  granted numeric(14, 2) check (granted > 0),
  opinion text check (length(opinion) between 1 and 200),
  applied_by text not null,
  applied_at timestamptz not null,
  reviewed_by text,
  reviewed_at timestamptz,
  check (granted <= asked),
  check (reviewed_by <> applied_by),
  check (state not in ('REVIEWED', 'SHARED') or (score is not null and granted is not null))
);
create index incentive_county on projects.incentive (county, year);
create unique index incentive_once on projects.incentive (community, year, title) where state <> 'REFUSED';

-- 社区微基金: donations for one purpose.
create sequence projects.micro_fund_seq;
create table projects.micro_fund (
  id bigint primary key default nextval('projects.micro_fund_seq'),
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  name text not null check (length(name) between 2 and 60),
  purpose text not null references projects.purpose,
  chargeable boolean generated always as (true) stored,
  document text not null check (length(document) between 2 and 120),
  opened_on date not null,
  opened_by text not null,
  unique (community, name),
  foreign key (purpose, chargeable) references projects.purpose (code, chargeable)
);
create sequence projects.donation_seq;
create table projects.donation (
  id bigint primary key default nextval('projects.donation_seq'),
  micro_fund bigint not null references projects.micro_fund,
  donor text not null check (length(donor) between 1 and 60),
  named boolean not null,                                   -- may be shown in public
  amount numeric(14, 2) not null check (amount > 0),
  day date not null,
  receipt text not null unique check (length(receipt) between 2 and 60),
  voucher bigint not null unique references projects.voucher,
  entered_by text not null,
  entered_at timestamptz not null
);
create index donation_fund on projects.donation (micro_fund, day);
alter table projects.payment add foreign key (micro_fund) references projects.micro_fund;
create index payment_micro_fund on projects.payment (micro_fund) where micro_fund is not null;

-- 追回: what an audit found to be paid wrongly, and what of it has come back.
create sequence projects.claim_seq;
create table projects.claim (
  id bigint primary key default nextval('projects.claim_seq'),
  item text not null references projects.commitment,
  finding text not null check (length(finding) between 2 and 200),
  document text not null check (length(document) between 2 and 120),
  amount numeric(14, 2) not null check (amount > 0),
  recovered numeric(14, 2) not null default 0 check (recovered >= 0),
  found_on date not null,
  entered_by text not null,
  entered_at timestamptz not null,
  check (recovered <= amount)
);
create index claim_item on projects.claim (item);

revoke update, delete on projects.book_agency, projects.donation, projects.micro_fund from ${app};
revoke delete on projects.incentive, projects.claim from ${app};
