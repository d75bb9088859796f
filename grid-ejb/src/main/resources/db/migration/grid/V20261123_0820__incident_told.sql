-- Which light of which limit was told, beside the incident and not on it: a mark on the incident rewrote a wide row with every
-- index of its month. A limit that is counted anew has another moment, so its lights are told anew.
create table grid.incident_told (
  incident bigint not null,
  light text not null check (light in ('YELLOW', 'OVERDUE')),
  due_at timestamptz not null,              -- the limit, as it stood
  told_at timestamptz not null,
  primary key (incident, light, due_at)
);
insert into grid.incident_told (incident, light, due_at, told_at)
select id, 'OVERDUE', due_at, overdue_noted_at from grid.incident where not ended and due_at is not null and overdue_noted_at is not null
union all
select id, 'YELLOW', due_at, warning_noted_at from grid.incident where not ended and due_at is not null and warning_noted_at is not null;

drop index grid.incident_sweep;
drop index grid.incident_warning;
alter table grid.incident drop column overdue_noted_at, drop column warning_noted_at;
create index incident_sweep on grid.incident (due_at) where not ended;
create index incident_warning on grid.incident (warn_at) where not ended;
