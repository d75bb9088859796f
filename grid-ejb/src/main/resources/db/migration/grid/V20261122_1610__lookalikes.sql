-- When two reports may be about the same thing. Policy: dated rows with their source; the row of the sub-category or category and
-- of the county wins over the general one.
create table grid.lookalike_rule (
  type text check (type ~ '^\d{2}(\d{2})?$'),               -- null: every type
  area text references foundation.area,                      -- a county; null: everywhere
  metres int not null check (metres between 1 and 5000),     -- between the two points, where both were picked
  hours int not null check (hours between 1 and 8760),       -- between the two reports
  likeness numeric(3, 2) not null check (likeness between 0 and 1),   -- share of common pairs of characters that makes texts alike
  valid_from date not null,
  valid_to date,
  source text not null,
  unique nulls not distinct (type, area, valid_from)
);
insert into grid.lookalike_rule (type, metres, hours, likeness, valid_from, source) values
  (null, 50, 72, 0.30, '2020-01-01', '平台默认：同一微网格或相距 50 米以内，72 小时内'),
  ('0107', 30, 168, 0.30, '2020-01-01', '平台默认：部件不移动，一周内'),
  ('0108', 50, 168, 0.30, '2020-01-01', '平台默认：部件不移动，一周内'),
  ('0703', 100, 6, 0.30, '2020-01-01', '平台默认：焚烧很快过去');
