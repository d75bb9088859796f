-- A run opened for the wrong month, unit or policy is dropped like one for bonuses; it stays to be read.
alter table staff.payroll_run
  drop constraint payroll_run_dropped_check,
  add constraint payroll_run_dropped_check check (not dropped or state = 'DRAFT' and not calculating);
