-- From which share of a limit on the light is yellow. Policy: dated rows with their source; a county may have its own.
create table grid.warning_share (
  area text references foundation.area,          -- null: everywhere
  left_share numeric(4, 3) not null check (left_share > 0 and left_share < 1),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  unique nulls not distinct (area, valid_from)
);
insert into grid.warning_share (left_share, valid_from, source) values (0.300, '2020-01-01', '平台默认：剩余不足三成时预警');
