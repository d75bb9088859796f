-- 薪酬测算: plans as they were worked out, and what was granted for a unit and year.
create sequence staff.pay_plan_seq;
create table staff.pay_plan (
  id bigint primary key default nextval('staff.pay_plan_seq'),
  name text not null check (length(name) between 1 and 60),
  county text not null references foundation.area,
  town text references foundation.area,
  community text references foundation.area,
  unit bigint references staff.paying_unit,                 -- null: all units that pay on this ground
  first_month date not null check (extract(day from first_month) = 1),
  asked jsonb not null,                                     -- policy, options and variants
  result jsonb not null,                                    -- the present standard first, then one outcome for each variant
  made_by text not null,
  made_at timestamptz not null
);
create index pay_plan_county on staff.pay_plan (county, made_at desc);
create index pay_plan_town on staff.pay_plan (town, made_at desc);

-- 预算: of the confirmed rows of a unit and year the one granted last holds.
create sequence staff.pay_budget_seq;
create table staff.pay_budget (
  id bigint primary key default nextval('staff.pay_budget_seq'),
  unit bigint not null references staff.paying_unit,
  year int not null check (year between 2019 and 2100),
  amount numeric(14, 2) not null check (amount > 0),        -- pay and the unit's contributions together, yuan
  granted_on date not null,                                 -- day of the document
  document text not null check (length(document) between 2 and 120),
  entered_by text not null,
  entered_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_by <> entered_by)
);
create index pay_budget_unit on staff.pay_budget (unit, year);
create unique index pay_budget_open on staff.pay_budget (unit, year) where confirmed_by is null;

revoke update, delete on staff.pay_plan from ${app};
revoke delete on staff.pay_budget from ${app};
