-- 社区专职工作者: who they are, on which post, under which contract, and what their pay, tax and contributions rest on.
-- Everything is dated: valid_to is the first day on which a row no longer holds, null while it does.

-- 发薪单位: the withholding agent that pays, declares and insures. It lies in a town, or serves a whole county.
create sequence staff.paying_unit_seq start with 50 increment by 50;
create table staff.paying_unit (
  id bigint primary key,
  name text not null check (length(name) between 1 and 60),
  credit_code text not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  tax_office text,                                        -- 主管税务机关
  insurance_number text,                                  -- 社会保险单位编号
  fund_number text,                                       -- 公积金单位账号
  budget_code text,                                       -- 预算单位编码, for payment by the treasury
  injury_class int not null default 1 check (injury_class between 1 and 8),
  county text not null references foundation.area,
  town text references foundation.area,
  area text not null generated always as (coalesce(town, county)) stored,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  version int not null default 0
);
create index paying_unit_area on staff.paying_unit (county, town);

create sequence staff.worker_number_seq;                  -- Z0000001 …
create sequence staff.worker_seq start with 50 increment by 50;
create table staff.worker (
  id bigint primary key,
  number text not null unique check (number ~ '^[A-Z0-9]{4,20}$'),
  name text not null check (length(name) between 1 and 40),
  id_card_sealed text not null,                           -- SM4-GCM
  id_card_index text not null unique,                     -- keyed hash: one person is one worker
  phone_sealed text,
  phone_index text,
  username text unique references foundation.account,
  service_since date not null,                            -- service counts from here, less interruptions and failed years
  entered_on date not null,                               -- first day of the present, or last, employment
  left_on date check (left_on > entered_on),              -- first day without
  exit_reason text check (exit_reason in ('RESIGNED', 'RETIRED', 'CONTRACT_ENDED', 'DISMISSED', 'MOVED_AWAY', 'DIED')),
  county text not null references foundation.area,        -- of the present or last posting
  town text not null references foundation.area,
  community text not null references foundation.area,
  version int not null default 0,
  check ((left_on is null) = (exit_reason is null))
);
create index worker_community on staff.worker (community, id);
create index worker_town on staff.worker (town, community, id);
create index worker_county on staff.worker (county, community, id);
create index worker_phone on staff.worker (phone_index);
create index worker_name on staff.worker (name);

-- 任职: a post in a community, paid by a unit. Never two at once.
create sequence staff.posting_seq start with 50 increment by 50;
create table staff.posting (
  id bigint primary key,
  worker bigint not null references staff.worker,
  unit bigint not null references staff.paying_unit,
  county text not null references foundation.area,
  town text not null references foundation.area,
  community text not null references foundation.area,
  post text not null check (post in ('CHIEF', 'DEPUTY', 'COMMITTEE', 'STAFF')),
  start_grade int check (start_grade between 1 and 24),   -- null: where the pay policy lets the post begin
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  ending text check (ending in ('TRANSFER', 'EXIT')),
  document text,
  version int not null default 0,
  constraint posting_alone exclude using gist (worker with =, daterange(valid_from, valid_to) with &&)
);
create index posting_unit on staff.posting (unit, valid_from);
create index posting_community on staff.posting (community, post) where valid_to is null;
create index posting_worker on staff.posting (worker, valid_from);

-- The grades a post may have (三岗十八级, 四岗二十四级); a start grade outside is refused.
create table staff.post_range (
  post text not null check (post in ('CHIEF', 'DEPUTY', 'COMMITTEE', 'STAFF')),
  lowest int not null,
  highest int not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  check (lowest between 1 and highest and highest <= 24),
  exclude using gist (post with =, daterange(valid_from, valid_to) with &&)
);
insert into staff.post_range values
  ('CHIEF', 7, 18, '2020-01-01', null, '三岗十八级通行做法'),
  ('DEPUTY', 4, 15, '2020-01-01', null, '三岗十八级通行做法'),
  ('COMMITTEE', 2, 13, '2020-01-01', null, '示例'),
  ('STAFF', 1, 12, '2020-01-01', null, '三岗十八级通行做法');

create sequence staff.contract_seq start with 50 increment by 50;
create table staff.contract (
  id bigint primary key,
  worker bigint not null references staff.worker,
  unit bigint not null references staff.paying_unit,
  number text,
  kind text not null check (kind in ('FIXED_TERM', 'OPEN_ENDED')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  ending text,
  version int not null default 0,
  check (kind = 'OPEN_ENDED' or valid_to is not null),
  constraint contract_alone exclude using gist (worker with =, daterange(valid_from, valid_to) with &&)
);
create index contract_end on staff.contract (valid_to);

-- 工龄中断: days that do not count as service.
create sequence staff.service_interruption_seq;
create table staff.service_interruption (
  id bigint primary key default nextval('staff.service_interruption_seq'),
  worker bigint not null references staff.worker,
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  reason text not null check (length(reason) between 1 and 200),
  constraint interruption_alone exclude using gist (worker with =, daterange(valid_from, valid_to) with &&)
);

-- 请假: what a day of it is paid, and whether it counts as service, is said by the rule of its kind.
create table staff.leave_rule (
  kind text not null check (kind in ('SICK', 'PERSONAL', 'MATERNITY', 'INJURY', 'STUDY', 'SUSPENDED')),
  pay_share numeric(5, 4) not null check (pay_share between 0 and 1),
  counts_as_service boolean not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (kind with =, daterange(valid_from, valid_to) with &&)
);
insert into staff.leave_rule values
  ('SICK', 0.8, true, '2020-01-01', null, '示例：待遇以当地规定为准'),
  ('PERSONAL', 0, true, '2020-01-01', null, '事假期间不发工资的通行做法'),
  ('MATERNITY', 1, true, '2020-01-01', null, '示例：产假期间待遇不变，生育津贴另计'),
  ('INJURY', 1, true, '2020-01-01', null, '工伤保险条例第三十三条：停工留薪期内原工资福利待遇不变'),
  ('STUDY', 1, true, '2020-01-01', null, '示例'),
  ('SUSPENDED', 0, false, '2020-01-01', null, '示例');

create sequence staff.leave_seq;
create table staff.leave (
  id bigint primary key default nextval('staff.leave_seq'),
  worker bigint not null references staff.worker,
  kind text not null check (kind in ('SICK', 'PERSONAL', 'MATERNITY', 'INJURY', 'STUDY', 'SUSPENDED')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),            -- null: not back yet
  document text,
  constraint leave_alone exclude using gist (worker with =, daterange(valid_from, valid_to) with &&)
);

create sequence staff.degree_seq;
create table staff.degree (
  id bigint primary key default nextval('staff.degree_seq'),
  worker bigint not null references staff.worker,
  level text not null check (level in ('COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR')),
  valid_from date not null,                               -- counts from here
  document text,
  unique (worker, level)
);

create sequence staff.certificate_seq;
create table staff.certificate (
  id bigint primary key default nextval('staff.certificate_seq'),
  worker bigint not null references staff.worker,
  level text not null check (level in ('ASSISTANT', 'SOCIAL_WORKER', 'SENIOR')),
  number text,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  constraint certificate_once exclude using gist (worker with =, level with =, daterange(valid_from, valid_to) with &&)
);

-- 银行账户 of a worker, or of a unit. Whoever proposes one does not confirm it; only a confirmed one is paid to.
create sequence staff.bank_account_seq start with 50 increment by 50;
create table staff.bank_account (
  id bigint primary key,
  worker bigint references staff.worker,
  unit bigint references staff.paying_unit,
  bank text not null check (length(bank) between 2 and 60),
  account_sealed text not null,
  account_index text not null,
  holder text not null check (length(holder) between 1 and 60),
  state text not null check (state in ('PROPOSED', 'IN_FORCE', 'REFUSED')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  reason text,
  returned_on date,                                       -- a payment came back: the bank did not take it
  returned_why text,
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decided_why text,
  version int not null default 0,
  check ((worker is null) <> (unit is null)),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check (decided_by <> proposed_by),
  exclude using gist (worker with =, daterange(valid_from, valid_to) with &&) where (state = 'IN_FORCE' and worker is not null),
  exclude using gist (unit with =, daterange(valid_from, valid_to) with &&) where (state = 'IN_FORCE' and unit is not null)
);
create index bank_account_worker on staff.bank_account (worker);
create index bank_account_index on staff.bank_account (account_index);
create unique index bank_account_one_proposal on staff.bank_account (coalesce(worker, -unit)) where state = 'PROPOSED';

-- 个税: how the 5000 a month are deducted (国家税务总局公告 2020 年第 13 号, 第 19 号).
create sequence staff.tax_profile_seq;
create table staff.tax_profile (
  id bigint primary key default nextval('staff.tax_profile_seq'),
  worker bigint not null references staff.worker,
  option text not null check (option in ('NONE', 'FLAT_60000', 'YEAR_TO_DATE')),
  valid_from date not null check (extract(day from valid_from) = 1),
  valid_to date check (valid_to > valid_from and extract(day from valid_to) = 1),
  constraint tax_profile_alone exclude using gist (worker with =, daterange(valid_from, valid_to) with &&)
);

-- 专项附加扣除: what may be deducted for one head or case a month.
create table staff.deduction_rule (
  kind text not null check (kind in ('CHILD_EDUCATION', 'INFANT', 'ELDERLY', 'MORTGAGE', 'RENT', 'DEGREE_STUDY', 'CERTIFICATE')),
  monthly_most numeric(10, 2) not null check (monthly_most > 0),
  by_head boolean not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (kind with =, daterange(valid_from, valid_to) with &&)
);
insert into staff.deduction_rule values
  ('CHILD_EDUCATION', 1000, true, '2019-01-01', '2023-01-01', '国发〔2018〕41号'),
  ('CHILD_EDUCATION', 2000, true, '2023-01-01', null, '国发〔2023〕13号'),
  ('INFANT', 1000, true, '2022-01-01', '2023-01-01', '国发〔2022〕8号'),
  ('INFANT', 2000, true, '2023-01-01', null, '国发〔2023〕13号'),
  ('ELDERLY', 2000, false, '2019-01-01', '2023-01-01', '国发〔2018〕41号'),
  ('ELDERLY', 3000, false, '2023-01-01', null, '国发〔2023〕13号'),
  ('MORTGAGE', 1000, false, '2019-01-01', null, '国发〔2018〕41号'),
  ('RENT', 1500, false, '2019-01-01', null, '国发〔2018〕41号（省会城市）'),
  ('DEGREE_STUDY', 400, false, '2019-01-01', null, '国发〔2018〕41号'),
  ('CERTIFICATE', 3600, false, '2019-01-01', null, '国发〔2018〕41号：取得证书当年一次');

create sequence staff.deduction_seq;
create table staff.deduction (
  id bigint primary key default nextval('staff.deduction_seq'),
  worker bigint not null references staff.worker,
  kind text not null check (kind in ('CHILD_EDUCATION', 'INFANT', 'ELDERLY', 'MORTGAGE', 'RENT', 'DEGREE_STUDY', 'CERTIFICATE')),
  heads int not null default 1 check (heads between 1 and 9),
  monthly numeric(10, 2) not null check (monthly > 0),    -- for all heads together
  valid_from date not null check (extract(day from valid_from) = 1),
  valid_to date check (valid_to > valid_from and extract(day from valid_to) = 1),
  reported_on date not null,                              -- known to the unit from here; caught up with in the same year
  recorded_by text not null,
  constraint deduction_alone exclude using gist (worker with =, kind with =, daterange(valid_from, valid_to) with &&)
);
-- Each December the worker confirms for the next year; what nobody confirmed does not count.
create table staff.deduction_confirmation (
  deduction bigint not null references staff.deduction,
  year int not null,
  confirmed_on date not null,
  confirmed_by text not null,
  primary key (deduction, year)
);

-- 参保: in which schemes a worker is, and the worker's rate of the housing fund in percent.
create sequence staff.insurance_profile_seq;
create table staff.insurance_profile (
  id bigint primary key default nextval('staff.insurance_profile_seq'),
  worker bigint not null references staff.worker,
  insured boolean not null,
  fund boolean not null,
  fund_rate numeric(4, 2) check (fund_rate between 5 and 12),
  valid_from date not null check (extract(day from valid_from) = 1),
  valid_to date check (valid_to > valid_from and extract(day from valid_to) = 1),
  check (fund = (fund_rate is not null)),
  constraint insurance_profile_alone exclude using gist (worker with =, daterange(valid_from, valid_to) with &&)
);

-- 缴费基数 declared for a contribution year, before floor and ceiling. A later announcement for the same months stands beside
-- the earlier one: which one holds depends on the day from which one looks.
create sequence staff.contribution_base_seq;
create table staff.contribution_base (
  id bigint primary key default nextval('staff.contribution_base_seq'),
  worker bigint not null references staff.worker,
  kind text not null check (kind in ('INSURANCE', 'FUND')),
  year int not null check (year between 2000 and 2100),   -- the year the contribution year begins in
  valid_from date not null check (extract(day from valid_from) = 1),
  valid_to date not null check (valid_to > valid_from and extract(day from valid_to) = 1),
  amount numeric(12, 2) not null check (amount > 0),
  announced_on date not null,
  document text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  unique (worker, kind, valid_from, announced_on)
);
create index contribution_base_worker on staff.contribution_base (worker, kind, valid_from);

-- 履历: what happened, in the words of the ledger; only ever added to.
create sequence staff.worker_event_seq;
create table staff.worker_event (
  id bigint primary key default nextval('staff.worker_event_seq'),
  worker bigint not null references staff.worker,
  kind text not null,
  day date not null,                                      -- from which it holds
  words text not null,                                    -- no personal data in the clear
  actor text not null,
  at timestamptz not null
);
create index worker_event_worker on staff.worker_event (worker, id desc);
revoke update, delete on staff.worker_event from ${app};
