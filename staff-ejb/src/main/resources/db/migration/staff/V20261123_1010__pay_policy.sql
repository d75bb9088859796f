-- 薪酬政策: what is asked of a person, figures, tables and formulas as rows of a version of a policy of a county. Once in force nothing of it changes.
create sequence staff.pay_policy_seq start with 50 increment by 50;
create table staff.pay_policy (
  id bigint primary key,
  area text not null references foundation.area,             -- a county
  code text not null check (code ~ '^[A-Z][A-Z0-9-]{2,29}$'),
  number int not null check (number > 0),                    -- counts the versions of a code in an area
  name text not null check (length(name) between 2 and 60),
  sample boolean not null,                                   -- figures without a found document (示例)
  source text not null,
  note text not null default '',
  valid_from date not null check (extract(day from valid_from) = 1),
  valid_until date check (valid_until >= valid_from),        -- last day
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'LIVE', 'DROPPED')),
  made_by text not null,
  made_at timestamptz not null,
  submitted_by text,
  submitted_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  decision text check (length(decision) <= 200),
  document text check (length(document) <= 200),             -- approves sample figures
  version int not null default 0,
  unique (area, code, number),
  check (state <> 'LIVE' or decided_by is not null and decided_by not in (made_by, submitted_by)),
  constraint pay_policy_alone exclude using gist (area with =, code with =, daterange(valid_from, valid_until, '[]') with &&) where (state = 'LIVE') deferrable initially deferred
);
create unique index pay_policy_open on staff.pay_policy (area, code) where state in ('DRAFT', 'SUBMITTED');

create table staff.pay_fact (
  policy bigint not null references staff.pay_policy,
  position int not null,
  code text not null,
  is_text boolean not null,
  choices text[] not null,
  least numeric,
  most numeric,
  standard text,                                             -- taken when it is not given; null: it must be given
  note text not null,
  primary key (policy, position),
  unique (policy, code)
);
create table staff.pay_item (
  policy bigint not null references staff.pay_policy,
  position int not null,
  code text not null,
  kind text not null check (kind in ('FIGURE', 'STEP', 'STANDARD', 'EARNING', 'EXEMPT', 'DEDUCTION', 'HELD', 'BONUS', 'CHECK')),
  formula text not null check (length(formula) between 1 and 800),
  basis text not null,
  primary key (policy, position),
  unique (policy, code)
);
create table staff.pay_table (
  policy bigint not null references staff.pay_policy,
  position int not null,
  code text not null,
  stepped boolean not null,
  heads text[] not null,
  primary key (policy, position),
  unique (policy, code)
);
create table staff.pay_table_row (
  policy bigint not null,
  table_position int not null,
  position int not null,
  cells text[] not null,
  primary key (policy, table_position, position),
  foreign key (policy, table_position) references staff.pay_table on delete cascade
);
