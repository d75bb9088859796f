-- What a workbook is about where an import is not about a ledger as a whole: the payroll that an old pay sheet is compared with.
alter table foundation.sheet_run add column subject text;
