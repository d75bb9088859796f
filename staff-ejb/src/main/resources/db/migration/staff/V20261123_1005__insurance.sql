-- 五险一金: rates, floors and ceilings, minimum wage, as dated rows of an area; of several the smallest area that has one is followed.
create table staff.insurance_rate (
  id bigint generated always as identity primary key,
  area text not null references foundation.area,
  item text not null check (item in ('PENSION', 'MEDICAL', 'UNEMPLOYMENT', 'INJURY', 'MATERNITY', 'SERIOUS_ILLNESS', 'HOUSING_FUND')),
  injury_class int not null check (injury_class between 0 and 8 and (injury_class > 0) = (item = 'INJURY')),
  employee numeric(7,6) not null check (employee between 0 and 1),
  employer numeric(7,6) not null check (employer between 0 and 1),
  least numeric(7,6) check (least between 0 and 1),          -- what the paying unit may choose; null: no choice
  most numeric(7,6) check (most between least and 1),
  places int not null check (places in (0, 2)),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),        -- last day
  source text not null,
  status text not null check (status in ('FOUND', 'RECALLED', 'ASSUMED')),
  check ((least is null) = (most is null)),
  constraint insurance_rate_alone exclude using gist (area with =, item with =, injury_class with =, daterange(valid_from, valid_until, '[]') with &&)
);
create table staff.insurance_base (
  id bigint generated always as identity primary key,
  area text not null references foundation.area,
  fund boolean not null,                                     -- the housing fund's own, otherwise of the insurances
  floor numeric(12,2) not null check (floor > 0),
  ceiling numeric(12,2) not null check (ceiling >= floor),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  source text not null,
  status text not null check (status in ('FOUND', 'RECALLED', 'ASSUMED')),
  constraint insurance_base_alone exclude using gist (area with =, (fund::int) with =, daterange(valid_from, valid_until, '[]') with &&)
);
create table staff.minimum_wage (
  id bigint generated always as identity primary key,
  area text not null references foundation.area,
  monthly numeric(12,2) not null check (monthly > 0),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  source text not null,
  status text not null check (status in ('FOUND', 'RECALLED', 'ASSUMED')),
  constraint minimum_wage_alone exclude using gist (area with =, daterange(valid_from, valid_until, '[]') with &&)
);
