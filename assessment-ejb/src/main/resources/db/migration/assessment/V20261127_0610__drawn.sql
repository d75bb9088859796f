-- 自动取数: what a business's own ledgers said about an indicator as of the cut-off date, and the cases it was made of.
create table assessment.drawn (
  candidate bigint not null references assessment.candidate,
  indicator text not null,
  figure text not null,
  as_of date not null,
  value numeric(14, 4),                                     -- null: there was nothing to measure
  part numeric(16, 2) not null,
  whole numeric(16, 2),
  drawn_by text not null,
  drawn_at timestamptz not null,
  primary key (candidate, indicator)
);
create table assessment.drawn_case (
  candidate bigint not null,
  indicator text not null,
  no int not null,
  number text not null,
  title text not null,
  on_day date,
  amount numeric(16, 2),
  counts boolean not null,
  page text,
  primary key (candidate, indicator, no),
  foreign key (candidate, indicator) references assessment.drawn on delete cascade
);
