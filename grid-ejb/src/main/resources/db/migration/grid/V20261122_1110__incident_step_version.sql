-- Each step says which version of the incident it made and how type and priority stood then, so that a reader of an older
-- version can be shown what happened since.
alter table grid.incident_step add column version int, add column type text, add column priority text;
update grid.incident_step s set version = s.no, type = i.type, priority = i.priority
  from grid.incident i where i.id = s.incident and i.reported_at = s.reported_at;
alter table grid.incident_step alter column version set not null, alter column type set not null, alter column priority set not null;
