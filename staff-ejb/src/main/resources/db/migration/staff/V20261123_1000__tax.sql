-- 个人所得税: tables and figures as dated rows. An old month is worked out with the rows of its day, so rows are added, never changed.
create table staff.tax_bracket (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('ANNUAL', 'BONUS')),
  up_to numeric(14,2) check (up_to > 0),                     -- inclusive; null: the last line
  rate numeric(6,5) not null check (rate between 0 and 1),
  quick numeric(14,2) not null check (quick >= 0),           -- 速算扣除数
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),        -- last day
  source text not null,
  status text not null check (status in ('FOUND', 'RECALLED')),
  unique nulls not distinct (kind, up_to, valid_from),
  constraint tax_bracket_alone exclude using gist (kind with =, (coalesce(up_to, 'infinity'::numeric)) with =, daterange(valid_from, valid_until, '[]') with &&)
);
create table staff.tax_figure (
  id bigint generated always as identity primary key,
  code text not null check (code ~ '^[A-Z_]{3,40}$'),
  name text not null check (length(name) between 2 and 60),
  amount numeric(14,2) not null check (amount >= 0),
  per text not null check (per in ('MONTH', 'YEAR', 'CHILD')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  source text not null,
  status text not null check (status in ('FOUND', 'RECALLED')),
  unique (code, valid_from),
  constraint tax_figure_alone exclude using gist (code with =, daterange(valid_from, valid_until, '[]') with &&)
);
