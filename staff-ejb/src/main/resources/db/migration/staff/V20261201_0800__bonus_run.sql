-- 一次性奖金: runs of their own, each by one paper (文号). A unit may have several in a month by different papers; whatever the run, month or unit,
-- nobody is paid twice by the same paper.
alter table staff.payroll_run
  add column paper text check (length(paper) between 1 and 60),
  add column paper_key text check (length(paper_key) between 1 and 1200),   -- the same for all ways to write the paper's number
  add column bonus_way text check (bonus_way in ('MERGED', 'APART')),     -- how the unit has the whole run taxed
  add column dropped boolean not null default false,                      -- nobody wants it any more: it stays to be read, and stands in nobody's way
  drop constraint payroll_run_purpose_check,
  add constraint payroll_run_purpose_check check (purpose in ('MONTHLY', 'YEAR_END', 'BONUS')),
  add constraint payroll_run_cited_check check (purpose = 'BONUS' and num_nulls(paper, paper_key, bonus_way) = 0 or purpose <> 'BONUS' and num_nonnulls(paper, paper_key, bonus_way) = 0),
  add constraint payroll_run_dropped_check check (not dropped or purpose = 'BONUS' and state = 'DRAFT' and not calculating),
  drop constraint payroll_run_unit_month_purpose_key;
create unique index payroll_run_once on staff.payroll_run (unit, month, purpose, coalesce(paper_key, '')) where not dropped;

create table staff.bonus_grant (
  run bigint not null references staff.payroll_run,
  worker bigint not null references staff.worker,
  amount numeric(12, 2) not null check (amount > 0),
  reason text not null check (length(reason) between 1 and 200),
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (run, worker)
);
revoke update on staff.bonus_grant from ${app};
create function staff.bonus_grant_stays() returns trigger language plpgsql as $$
begin
  if exists (select from touched join staff.payroll_run r on r.id = touched.run where r.state <> 'DRAFT' or r.calculating) then
    raise exception 'amounts of a calculated run stay as they are' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger bonus_grant_put after insert on staff.bonus_grant referencing new table as touched for each statement execute function staff.bonus_grant_stays();
create trigger bonus_grant_gone after delete on staff.bonus_grant referencing old table as touched for each statement execute function staff.bonus_grant_stays();

-- The key of a part knows the paper, and a person has each paper once.
alter table staff.payslip_part add column paper text not null default '';
do $$
declare old text;
begin
  select conname into strict old from pg_constraint where conrelid = 'staff.payslip_part'::regclass and contype = 'u';
  execute format('alter table staff.payslip_part drop constraint %I', old);
end $$;
alter table staff.payslip_part
  add constraint payslip_part_once unique (worker, unit, pay_month, purpose, paper, for_month, correction),
  drop constraint payslip_day_once,
  add constraint payslip_day_once exclude using gist (worker with =, purpose with =, paper with =, correction with =, daterange(first_day, last_day, '[]') with &&);
-- Each monthly run looks whether a grade of the year-end pay was mended since.
create index payslip_part_year_end on staff.payslip_part (unit, for_month, worker, correction desc) where purpose = 'YEAR_END';
create unique index payslip_paper_once on staff.payslip_part (worker, paper) where paper <> '';

-- 全年一次性奖金单独计税 is for each person once a tax year, whichever unit and run pays.
create unique index payslip_apart_once on staff.payslip (worker, tax_year) where bonus ->> 'taken' = 'APART';
