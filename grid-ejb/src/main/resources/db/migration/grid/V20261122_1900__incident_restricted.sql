-- Sheets that only those read who have to do with them: whole sub-categories by policy, and single incidents the desk marks.
alter table grid.incident_type add column restricted boolean not null default false;
update grid.incident_type set restricted = true where code like '03%';

alter table grid.incident
  add column restricted boolean not null default false,
  add column mark text check (mark in ('MINOR', 'SPECIAL_GROUP'));
update grid.incident set restricted = true where type in (select code from grid.incident_type where restricted);

-- Who looked at what was masked, until when, and why. Stays as it was written.
create sequence grid.incident_opening_seq;
create table grid.incident_opening (
  id bigint primary key default nextval('grid.incident_opening_seq'),
  incident bigint not null,
  reported_at timestamptz not null,
  person text not null,
  opened_at timestamptz not null,
  until timestamptz not null,
  reason text not null check (length(reason) between 4 and 200),
  foreign key (incident, reported_at) references grid.incident
);
create index incident_opening_person on grid.incident_opening (person, until);
create index incident_opening_incident on grid.incident_opening (incident, reported_at);
revoke update, delete on grid.incident_opening from ${app};

alter table grid.incident_rule drop constraint incident_rule_code_check;
alter table grid.incident_rule add check (code in ('WARNING_SHARE', 'EXTENSION_TIMES', 'EXTENSION_SHARE', 'REWORK_SHARE', 'SUSPENSION_DAYS', 'REOPEN_DAYS', 'OPENING_MINUTES'));
insert into grid.incident_rule (code, amount, valid_from, source) values ('OPENING_MINUTES', 30, '2020-01-01', '平台默认：一次查看的有效分钟数');
