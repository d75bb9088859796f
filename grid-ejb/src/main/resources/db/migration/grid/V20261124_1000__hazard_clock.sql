-- The limit a hazard was given and when its clock began, so that its day can be counted again when the calendar changes. Those
-- ordered before keep the day that was told to them: the number of days chosen then was not written down.
alter table grid.hazard
  add column limit_days numeric check (limit_days > 0),
  add column clock_from timestamptz,
  add check ((limit_days is null) = (clock_from is null));
