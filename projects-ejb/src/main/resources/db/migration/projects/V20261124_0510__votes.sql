-- 居民投票: items, ballots without a name, papers entered twice, and the count that anyone can repeat.

create sequence projects.vote_seq increment 50;
create sequence projects.vote_number_seq;
create table projects.vote (
  id bigint primary key,
  number text not null unique,                                         -- TP-20261124-3
  county text not null references foundation.area,
  town text not null references foundation.area,
  community text not null references foundation.area,
  title text not null check (length(title) between 1 and 80),
  purpose text not null check (length(purpose) <= 2000),
  kind text not null check (kind in ('APPROVAL', 'RANKED', 'CUMULATIVE', 'CART')),
  budget numeric(14,2) not null check (budget > 0),
  most int not null check (most between 1 and 200),                    -- items on a ballot
  points int check (points between 1 and 1000),                        -- to hand out, CUMULATIVE only
  rule text not null,
  floor_votes int not null default 0 check (floor_votes >= 0),
  floor_percent numeric(5,2) check (floor_percent between 0 and 100),
  utility text not null default 'COST',
  completion text not null default 'GREEDY',
  opens timestamptz not null,
  closes timestamptz not null check (closes > opens),
  result_until date not null,                                          -- last day on which the result is publicised
  state text not null check (state in ('DRAFT', 'ANNOUNCED', 'COUNTED', 'WITHDRAWN')),
  made_by text not null,
  made_at timestamptz not null,
  announced_at timestamptz,
  counted_by text,
  counted_at timestamptz,
  reason text,                                                         -- of a withdrawal
  version int not null default 0
);
create index vote_community on projects.vote (community, opens desc, id desc);
create index vote_town on projects.vote (town, opens desc, id desc);
create index vote_county on projects.vote (county, opens desc, id desc);

create table projects.vote_item (
  vote bigint not null references projects.vote on delete cascade,
  no int not null check (no between 1 and 200),                        -- on the ballot; the id of the project in a .pb file
  title text not null check (length(title) between 1 and 60),
  text text not null default '' check (length(text) <= 1000),
  place text not null default '' check (length(place) <= 80),
  cost numeric(14,2) not null check (cost > 0),
  least numeric(14,2) check (least > 0 and least < cost),              -- can be done in part from this amount on
  either_or text check (length(either_or) between 1 and 20),           -- of those with the same mark at most one
  proposal text,                                                       -- number of the proposal it comes from
  primary key (vote, no)
);

-- One row a ballot. No household, no moment, no order: the receipt is random and is all that names it.
create table projects.vote_ballot (
  vote bigint not null references projects.vote,
  receipt text not null check (length(receipt) = 12),
  way text not null check (way in ('DOOR', 'PAPER')),
  choices text not null,                                               -- numbers of items as the voter named them: 3,1
  points text,
  primary key (vote, receipt)
);
revoke update, delete, truncate on projects.vote_ballot from ${app};
create function projects.stays() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '23514';
end $$;
create trigger ballot_stays before update or delete or truncate on projects.vote_ballot for each statement execute function projects.stays();

-- A paper from the box by its number, read by two people who do not see what the other wrote.
create table projects.vote_paper_entry (
  vote bigint not null references projects.vote,
  no int not null check (no between 1 and 99999),
  reading int not null check (reading in (1, 2)),
  valid boolean not null,
  choices text not null,
  points text,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (vote, no, reading)
);
revoke update, delete, truncate on projects.vote_paper_entry from ${app};
create trigger paper_entry_stays before update or delete or truncate on projects.vote_paper_entry for each statement execute function projects.stays();

-- What holds where the two read differently.
create table projects.vote_paper_decision (
  vote bigint not null references projects.vote,
  no int not null,
  valid boolean not null,
  choices text not null,
  points text,
  reason text not null check (length(reason) between 1 and 200),
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (vote, no)
);
revoke update, delete, truncate on projects.vote_paper_decision from ${app};
create trigger paper_decision_stays before update or delete or truncate on projects.vote_paper_decision for each statement execute function projects.stays();

create table projects.vote_result (
  vote bigint primary key references projects.vote,
  households int not null,
  door int not null,
  paper int not null,
  invalid int not null,
  rule text not null,
  tally jsonb not null,
  pb text not null,                                                    -- the file as it is handed out
  hash text not null                                                   -- SHA-256 of the file, UTF-8
);
revoke update, delete, truncate on projects.vote_result from ${app};
create trigger result_stays before update or delete or truncate on projects.vote_result for each statement execute function projects.stays();
