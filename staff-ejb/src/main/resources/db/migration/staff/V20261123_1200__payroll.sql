-- 薪酬核发: runs of paying units, slips with what they rest on, and what is set aside. What is approved is never changed again;
-- a mistake is put right by a difference in a later month.

-- Figures of the house for payrolls, dated.
create table staff.payroll_rule (
  code text not null check (code in ('DIFFERENCE_PERCENT', 'DIFFERENCE_YUAN', 'RETRO_MONTHS')),
  amount numeric(12, 2) not null check (amount >= 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),              -- first day on which it no longer holds
  source text not null,
  exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
insert into staff.payroll_rule values
  ('DIFFERENCE_PERCENT', 10, '2020-01-01', null, '示例：实发较上月变动超过一成的逐人核对'),
  ('DIFFERENCE_YUAN', 300, '2020-01-01', null, '示例：且变动超过此数'),
  ('RETRO_MONTHS', 12, '2020-01-01', null, '示例：往前重算的月数');

create sequence staff.payroll_run_seq start with 50 increment by 50;
create table staff.payroll_run (
  id bigint primary key,
  unit bigint not null references staff.paying_unit,
  county text not null references foundation.area,
  town text references foundation.area,
  month date not null check (extract(day from month) = 1),
  purpose text not null check (purpose in ('MONTHLY', 'YEAR_END')),
  policy_code text not null,
  policy bigint references staff.pay_policy,                -- the version it was calculated by
  state text not null check (state in ('DRAFT', 'CALCULATED', 'CHECKED', 'APPROVED', 'SENT', 'RECONCILED')),
  attempt int not null default 0,
  calculating boolean not null default false,
  reached bigint not null default 0,                        -- workers up to this number are done in this attempt
  job bigint,
  known_on date,                                            -- what was announced later was not seen
  opened_by text not null,
  opened_at timestamptz not null,
  calculated_by text,
  calculated_at timestamptz,
  checked_by text,
  checked_at timestamptz,
  approved_by text,
  approved_at timestamptz,
  sent_by text,
  sent_at timestamptz,
  reconciled_by text,
  reconciled_at timestamptz,
  hash text check (hash ~ '^[0-9a-f]{64}$'),                -- SHA-256 of all slips in canonical form
  version int not null default 0,
  unique (unit, month, purpose),
  check (approved_by is null or approved_by not in (calculated_by, checked_by)),
  check (not calculating or state = 'DRAFT')
);
create index payroll_run_county on staff.payroll_run (county, month desc);
create index payroll_run_town on staff.payroll_run (town, month desc);

create sequence staff.payslip_seq start with 1000 increment by 1000;
create table staff.payslip (
  id bigint primary key,
  run bigint not null references staff.payroll_run,
  worker bigint not null references staff.worker,
  unit bigint not null references staff.paying_unit,
  pay_month date not null,
  tax_year int not null,
  purpose text not null,
  number text not null,
  name text not null,
  community text not null,
  post text not null,
  grade text,
  bank_account bigint references staff.bank_account,
  standard numeric(12, 2) not null,
  gross numeric(12, 2) not null,
  held numeric(12, 2) not null,
  employee numeric(12, 2) not null,
  employer numeric(12, 2) not null,
  tax numeric(12, 2) not null,
  net numeric(12, 2) not null,
  -- what the unit has added up of the year, this slip included
  sum_months int not null,
  sum_income numeric(14, 2) not null,
  sum_exempt numeric(14, 2) not null,
  sum_contributions numeric(14, 2) not null,
  sum_additional numeric(14, 2) not null,
  sum_other numeric(14, 2) not null,
  sum_withheld numeric(14, 2) not null,
  separate_used boolean not null,
  notes jsonb not null,
  changes jsonb not null,                                   -- differences to the slip before: [{item, from, to}]
  why text not null,                                        -- what caused them
  flagged boolean not null,
  bonus jsonb,
  hash text not null,                                       -- SHA-256 of its canonical form
  unique (run, worker)
);
create index payslip_worker on staff.payslip (worker, pay_month desc);
create index payslip_account on staff.payslip (unit, tax_year, worker, pay_month desc, id desc);

-- What of which month a slip pays: the month itself, and differences to earlier ones. Nobody is paid twice for a day.
create table staff.payslip_part (
  slip bigint not null references staff.payslip on delete cascade,
  run bigint not null references staff.payroll_run,
  worker bigint not null references staff.worker,
  unit bigint not null references staff.paying_unit,
  purpose text not null,
  pay_month date not null,
  for_month date not null check (for_month <= pay_month),
  correction int not null check (correction >= 0),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  policy bigint not null references staff.pay_policy,
  input jsonb not null,                                     -- everything the engine was given
  items jsonb not null,                                     -- what the month comes to by it: item → amount
  unique (worker, unit, pay_month, purpose, for_month, correction),
  constraint payslip_day_once exclude using gist (worker with =, purpose with =, correction with =, daterange(first_day, last_day, '[]') with &&),
  check ((correction = 0) = (for_month = pay_month))
);
create index payslip_part_month on staff.payslip_part (unit, for_month, worker, correction desc);
create index payslip_part_slip on staff.payslip_part (slip);
create index payslip_part_run on staff.payslip_part (run);

create table staff.payslip_line (
  slip bigint not null references staff.payslip on delete cascade,
  run bigint not null,                                      -- of the slip
  position int not null,
  code text not null,
  kind text not null,
  for_month date not null,
  result text not null,
  amount numeric(12, 2),
  about jsonb not null,                                     -- rule, version, formula, worked, inputs
  primary key (slip, position)
);

-- 挂起: somebody who cannot be paid by what is known, and why. The others are paid; nothing is approved before each is decided.
create table staff.payroll_aside (
  run bigint not null references staff.payroll_run,
  worker bigint not null references staff.worker,
  reason text not null,                                     -- key of a refusal
  args jsonb not null,
  decided_by text,
  decided_at timestamptz,
  decision text check (length(decision) between 1 and 200), -- why this run goes without
  primary key (run, worker),
  check ((decided_by is null) = (decision is null))
);

-- 期初: what another system paid in the year before this one began. A later row for the same person stands in place of the earlier one.
create sequence staff.payroll_opening_seq;
create table staff.payroll_opening (
  id bigint primary key default nextval('staff.payroll_opening_seq'),
  unit bigint not null references staff.paying_unit,
  worker bigint not null references staff.worker,
  year int not null check (year between 2019 and 2100),
  until date not null check (extract(day from until) = 1),  -- last month in it, its first day
  income numeric(14, 2) not null check (income >= 0),
  exempt numeric(14, 2) not null check (exempt >= 0),
  contributions numeric(14, 2) not null check (contributions >= 0),
  additional numeric(14, 2) not null check (additional >= 0),
  other numeric(14, 2) not null check (other >= 0),
  withheld numeric(14, 2) not null check (withheld >= 0),
  held numeric(14, 2) not null check (held >= 0),           -- performance pay kept for the year's end
  recorded_by text not null,
  recorded_at timestamptz not null,
  check (extract(year from until) = year)
);
create index payroll_opening_worker on staff.payroll_opening (unit, year, worker, id desc);

-- 发放: files to the bank or requests to the treasury. A line that came back may be sent once more; if it comes back again, again once.
create sequence staff.payment_file_seq start with 1;
create table staff.payment_file (
  id bigint primary key default nextval('staff.payment_file_seq'),
  run bigint not null references staff.payroll_run,
  number int not null,
  way text not null check (way in ('BANK', 'TREASURY')),
  lines int not null,
  total numeric(14, 2) not null,
  hash text not null,                                       -- SHA-256 of the file, which is made anew each time it is fetched
  made_by text not null,
  made_at timestamptz not null,
  unique (run, number)
);
create sequence staff.payment_seq start with 1000 increment by 1000;
create table staff.payment (
  id bigint primary key,
  file bigint not null references staff.payment_file,
  slip bigint not null references staff.payslip,
  account bigint not null references staff.bank_account,
  masked text not null,
  amount numeric(12, 2) not null check (amount > 0),
  instead_of bigint unique references staff.payment,        -- each return is sent once more at most
  unique (file, slip)
);
create unique index payment_once on staff.payment (slip) where instead_of is null;
create index payment_file_lines on staff.payment (file);
create table staff.payment_result (
  payment bigint primary key references staff.payment,
  paid boolean not null,
  why text check ((paid) = (why is null)),
  day date not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);

create sequence staff.payroll_step_seq;
create table staff.payroll_step (
  id bigint primary key default nextval('staff.payroll_step_seq'),
  run bigint not null references staff.payroll_run,
  deed text not null,
  words text,
  actor text not null,
  at timestamptz not null
);
create index payroll_step_run on staff.payroll_step (run, id);

-- Written once. Slips of a run that is calculated anew are taken away whole; after the approval nothing can be.
revoke update on staff.payslip, staff.payslip_part, staff.payslip_line from ${app};
revoke update, delete on staff.payroll_opening, staff.payment_file, staff.payment, staff.payment_result, staff.payroll_step from ${app};
create function staff.payslip_stays() returns trigger language plpgsql as $$
begin
  if exists (select from touched join staff.payroll_run r on r.id = touched.run where r.state <> 'DRAFT') then
    raise exception 'slips of a calculated run stay as they are' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger payslip_put after insert on staff.payslip referencing new table as touched for each statement execute function staff.payslip_stays();
create trigger payslip_gone after delete on staff.payslip referencing old table as touched for each statement execute function staff.payslip_stays();
create trigger payslip_part_put after insert on staff.payslip_part referencing new table as touched for each statement execute function staff.payslip_stays();
create trigger payslip_part_gone after delete on staff.payslip_part referencing old table as touched for each statement execute function staff.payslip_stays();
create trigger payslip_line_put after insert on staff.payslip_line referencing new table as touched for each statement execute function staff.payslip_stays();
create trigger payslip_line_gone after delete on staff.payslip_line referencing old table as touched for each statement execute function staff.payslip_stays();

-- 年度累计: by person, unit and tax year, what slips and opening balances add up to.
create view staff.payroll_account as
select coalesce(s.worker, o.worker) as worker, coalesce(s.unit, o.unit) as unit, coalesce(s.tax_year, o.year) as year,
       coalesce(s.gross, 0) + coalesce(o.income, 0) as income, coalesce(s.employee, 0) + coalesce(o.contributions, 0) as contributions,
       coalesce(s.tax, 0) + coalesce(o.withheld, 0) as withheld, coalesce(s.net, 0) as net, coalesce(s.held, 0) + coalesce(o.held, 0) as held,
       coalesce(s.slips, 0) as slips
  from (select worker, unit, tax_year, sum(gross) as gross, sum(employee) as employee, sum(tax) as tax, sum(net) as net, sum(held) as held, count(*) as slips
          from staff.payslip group by worker, unit, tax_year) s
  full join (select distinct on (unit, worker, year) * from staff.payroll_opening order by unit, worker, year, id desc) o
    on o.worker = s.worker and o.unit = s.unit and o.year = s.tax_year;
grant select on staff.payroll_account to ${app};
