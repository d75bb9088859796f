-- 年终奖计税方式: who wants the other way than the cheaper one that is proposed, and whether another system has used the year's one bonus taxed by itself.
create table staff.bonus_way (
  run bigint not null references staff.payroll_run,
  worker bigint not null references staff.worker,
  way text not null check (way in ('MERGED', 'APART')),
  words text not null check (length(words) between 1 and 200),
  chosen_by text not null,
  chosen_at timestamptz not null,
  primary key (run, worker)
);
alter table staff.payroll_opening add column separate_used boolean not null default false;
