-- 并行比对: the sheet by which another system paid the same unit and month, beside a run that pays nobody because of it.
create table staff.parallel_row (
  run bigint not null references staff.payroll_run,
  key text not null,                                        -- what tells the row of the old sheet from the others
  number text,
  name text not null,
  id_card_index text,                                       -- keyed hash
  amounts jsonb not null,                                   -- item → amount as the old sheet has it; what it does not say is not compared
  read_by text not null,
  read_at timestamptz not null,
  primary key (run, key)
);
