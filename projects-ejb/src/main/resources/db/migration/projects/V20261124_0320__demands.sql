-- What residents want, and what becomes a proposal of it.
create sequence projects.demand_seq start with 50 increment by 50;
create table projects.demand (
  id bigint primary key,
  version int not null,
  number text not null unique,
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  origin text not null check (origin in ('SURVEY', 'INCIDENT', 'OBSERVER', 'PROPOSAL')),
  origin_ref text,
  title text not null,
  text text,
  kind text not null,
  households int not null check (households > 0),
  status text not null check (status in ('OPEN', 'TAKEN_UP', 'PASSED_ON', 'DECLINED', 'MERGED')),
  into_demand bigint references projects.demand,
  steps int not null,
  entered_by text not null,
  entered_at timestamptz not null,
  check ((status = 'MERGED') = (into_demand is not null))
);
create unique index demand_origin on projects.demand (community, origin, origin_ref) where origin_ref is not null;
create index demand_rank on projects.demand (community, status, households desc, id);

create sequence projects.proposal_seq start with 50 increment by 50;
create table projects.proposal (
  id bigint primary key,
  version int not null,
  number text not null unique,
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  title text not null,
  content text not null,
  kind text not null check (kind in ('WORKS', 'SERVICE', 'RESIDENTS')),
  purpose text not null,
  source text not null,
  year int not null check (year between 2009 and 2100),
  amount numeric(14, 2) not null check (amount > 0),
  own_share numeric(14, 2) not null check (own_share >= 0),
  matter text not null check (matter in ('ORDINARY', 'SPECIAL')),
  private_cost boolean not null,
  other_liable boolean not null,
  government_duty boolean not null,
  path int not null references projects.path,
  position int not null,                                  -- of the step it stands at; 0 before the first
  status text not null check (status in ('DRAFT', 'BLOCKED', 'IN_COURSE', 'RESOLVED', 'EFFECTIVE', 'STOPPED', 'WITHDRAWN')),
  blocked_as text,                                        -- fingerprint of what was blocked: the same comes through never
  round int not null,
  steps int not null,
  drawn_up_by text not null,
  drawn_up_at timestamptz not null
);
create index proposal_community on projects.proposal (community, status, id desc);
create table projects.proposal_cost (
  proposal bigint not null references projects.proposal,
  no int not null,
  kind text not null,
  name text not null,
  amount numeric(14, 2) not null check (amount > 0),
  primary key (proposal, no)
);
create table projects.proposal_demand (
  proposal bigint not null references projects.proposal,
  demand bigint not null references projects.demand,
  primary key (proposal, demand)
);
-- Each screening stays: what was screened, and the clauses that stopped it.
create table projects.screening (
  proposal bigint not null references projects.proposal,
  at timestamptz not null,
  actor text not null,
  fingerprint text not null,
  clause text,                                            -- null: nothing found
  test text,
  clause_text text,
  found text,
  source text
);
create index screening_proposal on projects.screening (proposal, at);
