-- Who decides by which quorum and majority, which ways a proposal goes, what the funds never pay: dated rows with their source.
create table projects.body_rule (
  id int primary key,
  kind text not null check (kind in ('VILLAGERS_ASSEMBLY', 'VILLAGE_REPRESENTATIVES', 'RESIDENTS_ASSEMBLY', 'RESIDENTS_REPRESENTATIVES', 'RESIDENTS_COUNCIL', 'OWNERS_ASSEMBLY',
    'COURTYARD_PARTY_GROUP', 'COURTYARD_COUNCIL', 'COURTYARD_BOARD', 'COURTYARD_SUPERVISION', 'TWO_COMMITTEES', 'PARTY_MEMBERS', 'HEARING')),
  counting text not null check (counting in ('PERSONS', 'HOUSEHOLDS', 'MEMBERS', 'OWNERS')),
  matter text not null check (matter in ('ORDINARY', 'SPECIAL')),
  quorum_num int not null check (quorum_num >= 0),        -- this share of all has to be there
  quorum_den int not null check (quorum_den > 0),
  quorum_more boolean not null,                           -- more than the share; otherwise the share itself is enough
  pass_num int not null check (pass_num > 0),             -- this share of pass_of has to vote for it
  pass_den int not null check (pass_den >= pass_num),
  pass_more boolean not null,
  pass_of text not null check (pass_of in ('PRESENT', 'ALL')),
  by_area boolean not null,                               -- both shares hold for heads and for area
  notice_days int not null check (notice_days >= 0),      -- natural days from the notice, its day counted, to the day before the meeting
  least_heads int not null check (least_heads >= 0),
  confirmed boolean not null,                             -- false: the law has changed, the figures wait to be compared with its text
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (kind with =, counting with =, matter with =, daterange(valid_from, valid_to) with &&)
);

-- The steps of a way, in order. A step that meets is decided by one of its bodies.
create table projects.path (
  id int primary key,
  code text not null,
  name text not null,
  settlement text not null check (settlement in ('VILLAGE', 'URBAN')),
  standard boolean not null,                              -- taken unless another is asked for
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
create table projects.path_step (
  path int not null references projects.path,
  position int not null check (position > 0),
  step text not null check (step in ('PARTY_PROPOSAL', 'TWO_COMMITTEES', 'PARTY_MEMBERS', 'HEARING', 'RESOLUTION')),
  bodies text[] not null,
  primary key (path, position),
  unique (path, step)
);

-- 负面清单: what comes under a clause can go no further.
create table projects.screen_clause (
  code text not null,
  test text not null check (test in ('PRIVATE_COST', 'OTHER_LIABLE', 'GOVERNMENT_DUTY', 'OFFICE_COST', 'ENTERTAINMENT', 'STAFF_PAY')),
  text text not null,
  words text[] not null,                                  -- found in title, content or cost line
  costs text[] not null,                                  -- kinds of cost that come under it whatever they are called
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);

create table projects.deliberation_rule (
  key text not null,
  value numeric(8, 2) not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (key with =, daterange(valid_from, valid_to) with &&)
);
