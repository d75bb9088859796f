-- The catalogue is kept by people from here on: every row has its days, its document, and who wrote it. A change ends the row
-- before and begins another; a row that ends on the day it begins was taken back before it counted.
alter table grid.stage_limit drop constraint stage_limit_type_fkey;
alter table grid.incident_type rename to incident_type_version;
alter table grid.incident_type_version drop constraint incident_type_pkey;
create sequence grid.incident_type_version_seq;
alter table grid.incident_type_version
  add column id bigint default nextval('grid.incident_type_version_seq') primary key,
  add column area text references foundation.area,   -- null: everywhere; a county has it for itself
  add column changed_by text,
  add column changed_at timestamptz;
create unique index incident_type_version_key on grid.incident_type_version (code, valid_from) where valid_to is null or valid_to > valid_from;

-- What each code is called today, or was called last: incidents keep their sub-category after it is given up.
create view grid.incident_type as
select distinct on (code) code, name, kind, closing, closes_when, restricted, area, valid_from, valid_to, source
  from grid.incident_type_version where valid_to is null or valid_to > valid_from
 order by code, (valid_from <= (now() at time zone 'Asia/Shanghai')::date) desc, valid_from desc;

alter table grid.stage_limit add column changed_by text, add column changed_at timestamptz;
create unique index stage_limit_key on grid.stage_limit (stage, type, priority, area, valid_from) nulls not distinct where valid_to is null or valid_to > valid_from;

create sequence grid.incident_rule_seq;
alter table grid.incident_rule
  drop constraint incident_rule_code_area_valid_from_key,
  add column id bigint default nextval('grid.incident_rule_seq') primary key,
  add column changed_by text,
  add column changed_at timestamptz;
create unique index incident_rule_key on grid.incident_rule (code, area, valid_from) nulls not distinct where valid_to is null or valid_to > valid_from;

create sequence grid.phrase_seq;
alter table grid.phrase
  drop constraint phrase_pkey,
  add column id bigint default nextval('grid.phrase_seq') primary key,
  add column area text references foundation.area,
  add column valid_from date not null default '2020-01-01',
  add column valid_to date,
  add column source text not null default '平台默认',
  add column changed_by text,
  add column changed_at timestamptz,
  add check (length(words) <= 200);
create unique index phrase_key on grid.phrase (move, position, area, valid_from) nulls not distinct where valid_to is null or valid_to > valid_from;
revoke delete on grid.incident_type_version, grid.stage_limit, grid.incident_rule, grid.phrase from ${app};
