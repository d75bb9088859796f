-- What can be reported, and how long each stage may take. Policy: dated rows with their source.
create table grid.incident_type (
  code text primary key check (code ~ '^\d{2}(\d{2})?$'),   -- 2 digits: category, 4: sub-category
  name text not null,
  kind text not null check (kind in ('COMPONENT', 'OCCURRENCE')),
  closing text not null check (closing in ('PHOTOS', 'SIGNED_RECORD')),
  closes_when text,
  valid_from date not null,
  valid_to date,
  source text not null
);

create sequence grid.stage_limit_seq;
create table grid.stage_limit (
  id bigint primary key default nextval('grid.stage_limit_seq'),
  stage text not null check (stage in ('ACCEPT', 'FILE', 'DISPATCH', 'RESPOND', 'HANDLE', 'CHECK')),
  type text references grid.incident_type,      -- null: every type
  priority text check (priority in ('ORDINARY', 'URGENT', 'EMERGENCY')),   -- null: every priority
  area text references foundation.area,          -- null: everywhere; a county overrides
  amount numeric(9, 4) not null check (amount > 0),
  unit text not null check (unit in ('NATURAL_HOUR', 'WORK_HOUR', 'WORK_DAY')),
  valid_from date not null,
  valid_to date,
  source text not null
);

-- Standard phrases for opinions, and reasons for not accepting.
create table grid.phrase (
  move text not null,
  position int not null,
  words text not null,
  primary key (move, position)
);
