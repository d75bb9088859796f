-- 项目: what became of a resolved item, from filing to settlement.
create sequence projects.project_seq start with 50 increment by 50;
create sequence projects.project_number_seq;
create table projects.project (
  id bigint primary key,
  version int not null,
  number text not null unique,
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  item text not null unique references projects.commitment,
  resolution text not null,
  title text not null check (length(title) between 1 and 120),
  kind text not null check (kind in ('WORKS', 'SERVICE', 'RESIDENTS')),
  purpose text not null,
  charge text not null references projects.purpose,        -- what its payments are booked to
  chargeable boolean generated always as (true) stored,
  source text not null,
  year int not null check (year between 2009 and 2100),
  amount numeric(14, 2) not null check (amount > 0),       -- resolved, all items it took up
  template int not null references projects.works_template,
  status text not null check (status in ('PREPARED', 'SUBMITTED', 'TOWN_FILED', 'TENDER', 'ENTRUST', 'CONTRACT', 'EXECUTING', 'MIDTERM', 'COMPLETED', 'ACCEPTANCE', 'EVALUATED', 'SETTLED', 'STOPPED')),
  goal text not null check (length(goal) between 2 and 500),
  place text not null check (length(place) between 1 and 120),
  households int not null check (households >= 0),
  lead text not null check (length(lead) between 1 and 40),
  planner text check (length(planner) between 1 and 40),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  progress int not null default 0 check (progress between 0 and 100),
  provider text,
  provider_code text,
  contract_no text,
  contract_amount numeric(14, 2) check (contract_amount > 0),
  contract_base numeric(14, 2) check (contract_base > 0),  -- what a change is measured against
  contract_on date,
  own_amount numeric(14, 2) check (own_amount >= 0),       -- own share (自筹) on top of what the fund pays
  account_sealed text,
  account_masked text,
  score numeric(5, 2) check (score between 0 and 100),
  passed boolean,
  carried_until date,
  returned numeric(14, 2) check (returned >= 0),           -- given back when it was settled or stopped
  steps int not null,
  opened_by text not null,
  opened_at timestamptz not null,
  handed_in_by text,
  filed_by text,
  handed_over_by text,
  foreign key (charge, chargeable) references projects.purpose (code, chargeable),
  check (status not in ('CONTRACT', 'EXECUTING', 'MIDTERM', 'COMPLETED', 'ACCEPTANCE', 'EVALUATED', 'SETTLED') or (contract_no is not null and contract_amount is not null and provider is not null)),
  check (filed_by is null or (filed_by <> opened_by and filed_by <> handed_in_by)),
  check (status not in ('EVALUATED', 'SETTLED') or score is not null),
  check (contract_amount <= amount)
);
create index project_community on projects.project (community, year, status);
create index project_town on projects.project (town, year, status);
create index project_county on projects.project (county, year, status, id desc);
create index project_provider on projects.project (provider_code) where provider_code is not null;

-- Every item whose money it spends; the first one, and what a change added.
create table projects.project_item (
  item text primary key references projects.commitment,
  project bigint not null references projects.project,
  amount numeric(14, 2) not null check (amount >= 0)
);
create index project_item_project on projects.project_item (project);

create table projects.project_step (
  project bigint not null references projects.project,
  no int not null,
  at timestamptz not null,
  move text not null,
  from_status text,
  to_status text not null,
  actor text not null,
  words text,
  version int not null,
  primary key (project, no)
);
create index project_step_reached on projects.project_step (project, to_status, at);

-- 招标、委托. What bidders say stays shut until the bids are opened.
create sequence projects.tender_seq;
create table projects.tender (
  id bigint primary key default nextval('projects.tender_seq'),
  project bigint not null references projects.project,
  round int not null,
  kind text not null check (kind in ('TENDER', 'ENTRUST')),
  notice_on date not null,
  closes_on date not null check (closes_on >= notice_on),
  least_bidders int not null check (least_bidders between 1 and 20),
  own_percent numeric(5, 2) not null check (own_percent between 0 and 100),
  scope text not null check (length(scope) between 2 and 120),       -- words one of which a bidder's registered scope holds
  words text check (length(words) between 1 and 500),
  state text not null check (state in ('RUNNING', 'OPENED', 'CHOSEN', 'CANCELLED')),
  chosen bigint,
  reasons text,
  called_by text not null,
  opened_by text,
  opened_at timestamptz,
  unique (project, round),
  check ((state = 'CHOSEN') = (chosen is not null and reasons is not null))
);
create unique index tender_running on projects.tender (project) where state in ('RUNNING', 'OPENED', 'CHOSEN');
create sequence projects.bid_seq;
create table projects.bid (
  id bigint primary key default nextval('projects.bid_seq'),
  tender bigint not null references projects.tender,
  bidder text not null check (length(bidder) between 2 and 80),
  credit_code text not null check (length(credit_code) = 18),
  scope text not null check (length(scope) between 2 and 500),
  leads text not null check (length(leads) between 2 and 80),
  amount numeric(14, 2) not null check (amount > 0),
  own_amount numeric(14, 2) not null check (own_amount >= 0),
  words text check (length(words) between 1 and 500),
  entered_by text not null,
  entered_at timestamptz not null,
  unique (tender, credit_code)
);
alter table projects.tender add foreign key (chosen) references projects.bid;

-- Who may take up nothing for a while.
create sequence projects.provider_bar_seq;
create table projects.provider_bar (
  id bigint primary key default nextval('projects.provider_bar_seq'),
  credit_code text not null,
  provider text not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  reason text not null,
  project bigint not null unique references projects.project,
  barred_by text not null,
  barred_at timestamptz not null
);
create index provider_bar_code on projects.provider_bar (credit_code, until_day);

create table projects.project_instalment (
  project bigint not null references projects.project,
  no int not null check (no between 1 and 99),
  title text not null,
  percent numeric(5, 2),                                  -- of the contract; null for what a change added
  amount numeric(14, 2) not null check (amount >= 0),
  item text not null references projects.project_item,
  after text not null,
  payment text references projects.payment (number),      -- the latest one asked for
  paid_on date,
  primary key (project, no)
);
create index project_instalment_item on projects.project_instalment (item, no);
create index project_instalment_payment on projects.project_instalment (payment) where payment is not null;

-- 中期评估、终期评价: who scored what.
create sequence projects.project_review_seq;
create table projects.project_review (
  id bigint primary key default nextval('projects.project_review_seq'),
  project bigint not null references projects.project,
  kind text not null check (kind in ('MIDTERM', 'FINAL')),
  held_on date not null,
  words text not null check (length(words) between 2 and 500),
  completion numeric(5, 2) not null,
  funds numeric(5, 2) not null,
  participation numeric(5, 2) not null,
  satisfaction numeric(5, 2) not null,
  score numeric(5, 2) not null check (score between 0 and 100),
  passed boolean not null,
  entered_by text not null,
  entered_at timestamptz not null
);
create unique index project_review_passed on projects.project_review (project, kind) where passed or kind = 'FINAL';
create index project_review_project on projects.project_review (project, id);
create table projects.project_reviewer (
  review bigint not null references projects.project_review,
  no int not null,
  name text not null check (length(name) between 1 and 40),
  side text not null check (side in ('COMMUNITY', 'ACCEPTANCE_GROUP', 'SUPERVISION', 'EXPERT', 'RESIDENT')),
  completion numeric(5, 2) not null check (completion between 0 and 100),
  funds numeric(5, 2) not null check (funds between 0 and 100),
  participation numeric(5, 2) not null check (participation between 0 and 100),
  satisfaction numeric(5, 2) not null check (satisfaction between 0 and 100),
  primary key (review, no)
);

create sequence projects.project_change_seq;
create table projects.project_change (
  id bigint primary key default nextval('projects.project_change_seq'),
  project bigint not null references projects.project,
  before numeric(14, 2) not null,
  after numeric(14, 2) not null,
  percent numeric(7, 2) not null,
  purpose text,                                           -- the new one; null where it stays
  item text references projects.project_item,             -- the resolved item that allows it
  reason text not null check (length(reason) between 2 and 200),
  made_by text not null,
  made_at timestamptz not null
);
create index project_change_project on projects.project_change (project, id);

-- What an audit found; the claim itself stands in the books.
create sequence projects.project_finding_seq;
create table projects.project_finding (
  id bigint primary key default nextval('projects.project_finding_seq'),
  project bigint not null references projects.project,
  finding text not null check (length(finding) between 2 and 200),
  document text not null check (length(document) between 2 and 120),
  amount numeric(14, 2) not null check (amount > 0),
  entered_by text not null,
  entered_at timestamptz not null
);
create index project_finding_project on projects.project_finding (project, id);

-- What is laid out in instalments is what the contract says, when the transaction ends.
create function projects.instalment_within() returns trigger language plpgsql as $$
declare
  planned numeric(16, 2);
  contract numeric(16, 2);
begin
  select sum(amount) into planned from projects.project_instalment where project = new.project;
  select contract_amount into contract from projects.project where id = new.project;
  if planned is distinct from contract then
    raise exception 'instalments come to %, the contract is %', planned, contract using errcode = '23514', constraint = 'instalment_within';
  end if;
  return null;
end $$;
create constraint trigger instalment_within after insert or update on projects.project_instalment deferrable initially deferred for each row execute function projects.instalment_within();

revoke update, delete on projects.project_step, projects.bid, projects.provider_bar, projects.project_review, projects.project_reviewer, projects.project_change, projects.project_finding, projects.project_item from ${app};
revoke delete on projects.project, projects.tender, projects.project_instalment from ${app};
