-- 资金账: what each community has by source and year, what is committed of it, and the books. The books are double entry and only grow;
-- every sum on a purse or a commitment is their shadow, kept by triggers of the owner, and no more can be paid than was contracted,
-- contracted than resolved, resolved than allocated, whoever writes.

-- What money may be spent on, and what never. A clause names what forbids it.
create table projects.purpose (
  code text primary key,
  title text not null,
  title_en text not null,
  chargeable boolean not null,
  clause text,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),              -- first day on which it no longer holds
  source text not null,
  unique (code, chargeable),
  check (chargeable = (clause is null))
);
insert into projects.purpose values
  ('PARTY_SERVICE', '党组织服务群众', 'Party organisation serves residents', true, null, '2018-01-01', null, '社区保障资金优先使用方向'),
  ('LITERACY', '居民素质提升', 'Residents'' learning', true, null, '2018-01-01', null, '社区保障资金优先使用方向'),
  ('VOLUNTEERING', '志愿服务', 'Volunteering', true, null, '2018-01-01', null, '社区保障资金优先使用方向'),
  ('COURTYARD', '院落环境', 'Courtyards', true, null, '2018-01-01', null, '社区保障资金优先使用方向'),
  ('COMMUNITY_BUILDING', '社区总体营造', 'Community building', true, null, '2018-01-01', null, '社区保障资金优先使用方向'),
  ('HARDWARE', '硬件建设维护', 'Building and upkeep', true, null, '2018-01-01', null, '项目分类：硬件建设维护'),
  ('ENTRUSTED', '专业委托', 'Entrusted services', true, null, '2018-01-01', null, '项目分类：专业委托'),
  ('RESIDENTS', '居民实施', 'Carried out by residents', true, null, '2018-01-01', null, '项目分类：居民实施'),
  ('EVALUATION', '第三方评估', 'Outside evaluation', true, null, '2018-01-01', null, '项目评估'),
  ('WORKER_PAY', '工作人员报酬', 'Pay of workers', false, '办事不养人：工作人员工资由财政负担，不得从资金中列支', '2018-01-01', null, '负面清单：政府法定职责'),
  ('STAFF_ALLOWANCE', '工作人员津补贴、奖金、加班费', 'Allowances, bonuses, overtime of staff', false, '不得列支工作人员津贴补贴、奖金和加班费', '2018-01-01', null, '负面清单：人员津补贴'),
  ('OFFICE_COST', '办公经费', 'Office cost', false, '不得列支社区办公经费', '2018-01-01', null, '负面清单：办公经费'),
  ('ENTERTAINMENT', '接待费用', 'Entertainment', false, '不得列支接待费用', '2018-01-01', null, '负面清单：接待'),
  ('PRIVATE_COST', '居民个人应承担的费用', 'Residents'' private cost', false, '居民个人应承担的费用（如物业服务费）不得列支', '2018-01-01', null, '负面清单：居民自担'),
  ('OTHERS_LIABLE', '其他责任主体应承担的费用', 'Cost somebody else is liable for', false, '已有明确责任主体的事项（如公房维修）不得列支', '2018-01-01', null, '负面清单：责任主体明确'),
  ('GOVERNMENT_DUTY', '政府应承担的费用', 'Duties of the government', false, '属于政府职责、应由财政保障的事项不得列支', '2018-01-01', null, '负面清单：政府职责');
revoke insert, update, delete on projects.purpose from ${app};

-- Figures of the house for funds, dated.
create table projects.fund_rule (
  code text not null check (code in ('ANNOUNCE_DAYS', 'CARRY_YEARS')),
  amount numeric(12, 2) not null check (amount >= 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
insert into projects.fund_rule values
  ('ANNOUNCE_DAYS', 7, '2018-01-01', null, '系统默认：分配结果公告自然日数，首日计入'),
  ('CARRY_YEARS', 1, '2018-01-01', null, '系统默认：已签合同未付部分可结转的年数');
revoke insert, update, delete on projects.fund_rule from ${app};

-- How a pool is shared out. SHARES: parts of the pool in equal shares, by households and by residents. STANDARD: so much each and so
-- much per hundred residents, scaled to the pool. A coefficient by last year's grade weighs either; nobody gets less than the floor.
create table projects.formula (
  code text primary key,
  title text not null,
  kind text not null check (kind in ('SHARES', 'STANDARD')),
  equal_percent numeric(5, 2) not null default 0 check (equal_percent >= 0),
  household_percent numeric(5, 2) not null default 0 check (household_percent >= 0),
  resident_percent numeric(5, 2) not null default 0 check (resident_percent >= 0),
  base numeric(12, 2) not null default 0 check (base >= 0),
  per_hundred numeric(12, 2) not null default 0 check (per_hundred >= 0),
  least numeric(12, 2) not null default 0 check (least >= 0),
  graded boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  check (kind <> 'SHARES' or equal_percent + household_percent + resident_percent = 100),
  check (kind <> 'STANDARD' or base + per_hundred > 0)
);
insert into projects.formula (code, title, kind, equal_percent, household_percent, resident_percent, least, graded, valid_from, source) values
  ('EQ50-HH30-RES20', '均等 50%、户数 30%、人口 20%', 'SHARES', 50, 30, 20, 0, false, '2018-01-01', '系统默认分配办法'),
  ('EQ50-HH30-RES20-FLOOR', '均等 50%、户数 30%、人口 20%，每社区不低于 20 万元', 'SHARES', 50, 30, 20, 200000, false, '2018-01-01', '村级公共服务资金：每村不低于 20 万元'),
  ('EQ50-HH30-RES20-GRADED', '均等 50%、户数 30%、人口 20%，按上年绩效加权', 'SHARES', 50, 30, 20, 0, true, '2018-01-01', '系统默认分配办法与绩效系数');
insert into projects.formula (code, title, kind, base, per_hundred, graded, valid_from, source) values
  ('BASE-PER-100', '每社区定额 20 万元，每百人另加 3,000 元', 'STANDARD', 200000, 3000, false, '2018-01-01', '示例：定额加百人标准');
create table projects.formula_grade (
  grade text not null check (grade in ('EXCELLENT', 'GOOD', 'PASS', 'FAIL')),
  coefficient numeric(4, 2) not null check (coefficient > 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (grade with =, daterange(valid_from, valid_to) with &&)
);
insert into projects.formula_grade values
  ('EXCELLENT', 1.1, '2018-01-01', null, '系统默认绩效系数'), ('GOOD', 1.0, '2018-01-01', null, '系统默认绩效系数'),
  ('PASS', 0.9, '2018-01-01', null, '系统默认绩效系数'), ('FAIL', 0.8, '2018-01-01', null, '系统默认绩效系数');
revoke insert, update, delete on projects.formula, projects.formula_grade from ${app};

-- What a community counts in a year, as the statistics say that a pool is shared out by.
create table projects.community_figure (
  community text not null references foundation.area,
  year int not null check (year between 2009 and 2100),
  households int not null check (households >= 0),
  residents int not null check (residents >= 0),
  grade text check (grade in ('EXCELLENT', 'GOOD', 'PASS', 'FAIL')),   -- of the year before; null: not graded
  source text not null,
  primary key (community, year)
);

-- A year's money of a county or town from one source, before it is in the communities' hands.
create sequence projects.pool_seq start with 50 increment by 50;
create table projects.pool (
  id bigint primary key,
  area text not null references foundation.area,
  county text not null references foundation.area,
  town text references foundation.area,
  year int not null check (year between 2009 and 2100),
  source text not null check (source in ('GUARANTEE', 'INCENTIVE')),
  amount numeric(14, 2) not null check (amount > 0),
  formula text references projects.formula,
  document text not null check (length(document) between 2 and 120),
  state text not null check (state in ('DRAFT', 'APPROVED', 'ANNOUNCED', 'TRANSFERRED')),
  drafted_by text not null,
  drafted_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  announced_from date,
  announced_until date check (announced_until >= announced_from),
  transferred_by text,
  transferred_at timestamptz,
  vouchers int not null default 0,
  version int not null default 0,
  unique (area, year, source),
  check ((state = 'DRAFT') = (approved_by is null)),
  check (approved_by <> drafted_by),
  check ((source = 'INCENTIVE') = (formula is null))        -- incentive money by application only
);
create index pool_county on projects.pool (county, year);
create table projects.pool_share (
  pool bigint not null references projects.pool,
  community text not null references foundation.area,
  amount numeric(14, 2) not null check (amount >= 0),
  households int,
  residents int,
  grade text,
  why jsonb not null,                                       -- [{part, worked, amount}], in order
  primary key (pool, community)
);

-- 村社资金: community × source × year. Money is allocated, resolved for items, contracted, paid.
create sequence projects.purse_seq;
create table projects.purse (
  id bigint primary key default nextval('projects.purse_seq'),
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  source text not null check (source in ('GUARANTEE', 'INCENTIVE', 'SELF_RAISED', 'DONATION', 'OTHER')),
  year int not null check (year between 2009 and 2100),
  open_until date not null,                                 -- last day an entry may bear
  closing text check (closing in ('CARRIED', 'CLOSED')),
  allocated numeric(14, 2) not null default 0,
  resolved numeric(14, 2) not null default 0,
  contracted numeric(14, 2) not null default 0,
  paid numeric(14, 2) not null default 0,
  vouchers int not null default 0,
  unique (community, source, year),
  constraint purse_within check (0 <= paid and paid <= contracted and contracted <= resolved and resolved <= allocated),
  check (open_until >= make_date(year, 12, 31))
);
create index purse_county on projects.purse (county, year, source);
create index purse_town on projects.purse (town, year, source);

-- A resolved item and how far it is paid. {requested} is all that is paid or on its way.
create table projects.commitment (
  item text primary key check (length(item) between 3 and 60),
  purse bigint not null references projects.purse,
  title text not null check (length(title) between 1 and 120),
  resolved numeric(14, 2) not null check (resolved >= 0),
  contracted numeric(14, 2) not null default 0,
  requested numeric(14, 2) not null default 0,
  paid numeric(14, 2) not null default 0,
  contract_no text,
  own_of text references projects.commitment,               -- the item whose own share (自筹) this is
  released text check (length(released) between 1 and 200), -- why what was left went back; null while it is open
  made_by text not null,
  made_at timestamptz not null,
  constraint commitment_within check (0 <= paid and paid <= requested and requested <= contracted and contracted <= resolved)
);
create index commitment_purse on projects.commitment (purse);
create unique index commitment_own on projects.commitment (own_of);

create table projects.account_kind (
  code text primary key,
  place text not null check (place in ('POOL', 'PURSE')),
  side int not null check (side in (1, -1)),                -- 1: its balance is a debit
  fund boolean not null,                                    -- what a purse was given
  title text not null,
  title_en text not null,
  sort int not null
);
insert into projects.account_kind values
  ('POOL_BANK', 'POOL', 1, false, '资金池存款', 'Pool bank', 10),
  ('POOL_GRANT', 'POOL', -1, false, '财政安排资金', 'Budget granted', 20),
  ('POOL_OUT', 'POOL', 1, false, '已下达资金', 'Handed out', 30),
  ('BANK', 'PURSE', 1, false, '银行存款', 'Bank', 110),
  ('TRANSIT', 'PURSE', 1, false, '在途资金', 'In transit', 120),
  ('CLAIM', 'PURSE', 1, false, '应收追回款', 'To be recovered', 130),
  ('INCOME', 'PURSE', -1, true, '拨入资金', 'Allocated', 210),
  ('CARRIED', 'PURSE', -1, true, '结转资金', 'Carried over', 220),
  ('OPENING', 'PURSE', -1, true, '期初资金', 'Opening balance', 230),
  ('OWN', 'PURSE', -1, true, '自筹资金', 'Own share', 240),
  ('DONATED', 'PURSE', -1, true, '捐赠资金（限定用途）', 'Donated, restricted', 250),
  ('SPENT', 'PURSE', 1, false, '项目支出', 'Spent', 310);
revoke insert, update, delete on projects.account_kind from ${app};

create sequence projects.account_seq;
create table projects.account (
  id bigint primary key default nextval('projects.account_seq'),
  purse bigint references projects.purse,
  pool bigint references projects.pool,
  kind text not null references projects.account_kind,
  balance numeric(16, 2) not null default 0 check (balance >= 0),   -- on its own side; never overdrawn
  unique nulls not distinct (purse, pool, kind),
  check ((purse is null) <> (pool is null))
);

-- 凭证. Numbered without gaps within the book of a purse or pool. Wrong ones are reversed, never changed.
create sequence projects.voucher_seq;
create table projects.voucher (
  id bigint primary key default nextval('projects.voucher_seq'),
  purse bigint references projects.purse,
  pool bigint references projects.pool,
  no int not null default 0,
  kind text not null check (kind in ('GRANT', 'TRANSFER', 'OPENING', 'OWN_SHARE', 'DONATION', 'INSTRUCT', 'SETTLE', 'RETURN', 'CARRY', 'SWEEP', 'CLAIM', 'RECOVER', 'REVERSE')),
  day date not null,
  words text not null check (length(words) between 1 and 200),
  basis text not null check (length(basis) between 2 and 120),        -- resolution item or document it rests on
  evidence text not null check (length(evidence) between 2 and 120),  -- invoice, bank slip, receipt
  key text not null unique,                                           -- what was posted: nothing is posted twice
  reverses bigint unique references projects.voucher,
  made_by text not null,
  made_at timestamptz not null,
  unique (purse, no),
  unique (pool, no),
  check ((purse is null) <> (pool is null)),
  check ((kind = 'REVERSE') = (reverses is not null))
);
create index voucher_day on projects.voucher (purse, day, no);
create table projects.voucher_line (
  voucher bigint not null references projects.voucher,
  no int not null,
  account bigint not null references projects.account,
  debit numeric(14, 2) not null default 0 check (debit >= 0),
  credit numeric(14, 2) not null default 0 check (credit >= 0),
  item text references projects.commitment,
  purpose text references projects.purpose,
  chargeable boolean generated always as (true) stored,
  primary key (voucher, no),
  foreign key (purpose, chargeable) references projects.purpose (code, chargeable),   -- what the list forbids cannot be booked
  check ((debit > 0) <> (credit > 0))
);
create index voucher_line_item on projects.voucher_line (item);
create index voucher_line_account on projects.voucher_line (account);

create function projects.voucher_numbered() returns trigger language plpgsql security definer set search_path = projects, pg_temp as $$
begin
  -- what stands in the books already takes no number: the counter would leave a gap behind it
  perform from purse where id = new.purse for update;
  if exists (select from voucher where key = new.key) then return null; end if;
  if new.purse is not null then update purse set vouchers = vouchers + 1 where id = new.purse returning vouchers into new.no;
  else update pool set vouchers = vouchers + 1 where id = new.pool returning vouchers into new.no;
  end if;
  return new;
end $$;
create trigger voucher_numbered before insert on projects.voucher for each row execute function projects.voucher_numbered();

create function projects.voucher_in_its_year() returns trigger language plpgsql security definer set search_path = projects, pg_temp as $$
begin
  if exists (select from purse p where p.id = new.purse and (new.day < make_date(p.year, 1, 1) or new.day > p.open_until)) then
    raise exception 'day % is outside the open year of the book', new.day using errcode = '23514', constraint = 'voucher_in_its_year';
  end if;
  return null;
end $$;
create trigger voucher_in_its_year after insert on projects.voucher for each row execute function projects.voucher_in_its_year();

-- Every line counts at once on its account, its commitment and its purse.
create function projects.lines_count() returns trigger language plpgsql security definer set search_path = projects, pg_temp as $$
begin
  if exists (select from put l join voucher v on v.id = l.voucher join account a on a.id = l.account
              where a.purse is distinct from v.purse or a.pool is distinct from v.pool) then
    raise exception 'a line belongs to another book than its voucher' using errcode = '23514', constraint = 'voucher_line_book';
  end if;
  if exists (select from put l join account a on a.id = l.account left join commitment c on c.item = l.item
              where a.kind = 'SPENT' and (l.item is null or l.purpose is null or c.purse <> a.purse)) then
    raise exception 'what is spent names its item and purpose' using errcode = '23514', constraint = 'voucher_line_cites';
  end if;
  update account a set balance = a.balance + k.side * d.change
    from (select account, sum(debit - credit) as change from put group by account) d, account_kind k where a.id = d.account and k.code = a.kind;
  update purse p set allocated = p.allocated + d.change
    from (select a.purse, sum(l.credit - l.debit) as change from put l join account a on a.id = l.account join account_kind k on k.code = a.kind and k.fund group by a.purse) d
   where p.id = d.purse and d.change <> 0;
  update commitment c set paid = c.paid + d.change
    from (select l.item, sum(l.debit - l.credit) as change from put l join account a on a.id = l.account and a.kind = 'SPENT' group by l.item) d where c.item = d.item;
  return null;
end $$;
create trigger lines_count after insert on projects.voucher_line referencing new table as put for each statement execute function projects.lines_count();

create function projects.commitment_counts() returns trigger language plpgsql security definer set search_path = projects, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    update purse set resolved = resolved + new.resolved, contracted = contracted + new.contracted, paid = paid + new.paid where id = new.purse;
  elsif (new.resolved, new.contracted, new.paid) is distinct from (old.resolved, old.contracted, old.paid) then
    update purse set resolved = resolved + new.resolved - old.resolved, contracted = contracted + new.contracted - old.contracted, paid = paid + new.paid - old.paid where id = new.purse;
  end if;
  return null;
end $$;
create trigger commitment_counts after insert or update on projects.commitment for each row execute function projects.commitment_counts();

-- Debit equals credit when the transaction ends.
create function projects.voucher_balances() returns trigger language plpgsql security definer set search_path = projects, pg_temp as $$
declare
  about bigint;
  found record;
begin
  if tg_table_name = 'voucher' then about := new.id; else about := new.voucher; end if;
  select coalesce(sum(debit), 0) as debit, coalesce(sum(credit), 0) as credit, count(*) as lines into found from voucher_line where voucher = about;
  if found.debit <> found.credit or found.lines < 2 then
    raise exception 'voucher % does not balance: debit %, credit %', about, found.debit, found.credit using errcode = '23514', constraint = 'voucher_balances';
  end if;
  return null;
end $$;
create constraint trigger voucher_balances after insert on projects.voucher deferrable initially deferred for each row execute function projects.voucher_balances();
create constraint trigger voucher_line_balances after insert on projects.voucher_line deferrable initially deferred for each row execute function projects.voucher_balances();

-- Shares of an approved pool stay, and come to the pool.
create function projects.shares_stay() returns trigger language plpgsql as $$
begin
  if exists (select from touched join projects.pool p on p.id = touched.pool where p.state <> 'DRAFT') then
    raise exception 'shares of an approved pool stay as they are' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger pool_share_put after insert on projects.pool_share referencing new table as touched for each statement execute function projects.shares_stay();
create trigger pool_share_gone after delete on projects.pool_share referencing old table as touched for each statement execute function projects.shares_stay();
create function projects.shares_add_up() returns trigger language plpgsql as $$
declare
  shared numeric(16, 2);
begin
  select coalesce(sum(amount), 0) into shared from projects.pool_share where pool = new.id;
  if shared > new.amount or (new.source = 'GUARANTEE' and shared <> new.amount) then
    raise exception 'shares come to %, the pool is %', shared, new.amount using errcode = '23514', constraint = 'shares_add_up';
  end if;
  return null;
end $$;
create trigger shares_add_up after update of state on projects.pool for each row when (new.state <> 'DRAFT') execute function projects.shares_add_up();

-- The application writes what happened; what follows from it is written by the triggers alone.
revoke update, delete on projects.voucher, projects.voucher_line, projects.account, projects.pool_share from ${app};
grant delete on projects.pool_share to ${app};
revoke insert, update, delete on projects.purse, projects.commitment, projects.account from ${app};
grant insert (county, town, community, source, year, open_until), update (open_until, closing) on projects.purse to ${app};
grant insert (purse, pool, kind) on projects.account to ${app};
grant insert (item, purse, title, resolved, contracted, requested, contract_no, own_of, made_by, made_at), update (resolved, contracted, requested, contract_no, released) on projects.commitment to ${app};
revoke delete on projects.pool, projects.community_figure from ${app};
