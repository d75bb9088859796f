-- 市级抽验: of those a county proposes the city looks at a share, drawn with a stored seed; it confirms each or sends it back to the county with reasons.
insert into assessment.rule (name, valid_from, figure, source) values
  ('recheck-soon', '2022-01-01', 30, '系统默认：复查期限前 30 日列为临近'),
  ('city-share', '2022-01-01', 20, '系统默认：市级按不少于 20% 随机抽验拟命名单位，抽签种子留存'),
  ('alike-bits', '2022-01-01', 6, '系统默认：两张图片的 64 位差异指纹相差不超过 6 位即提示近似');

alter table assessment.round add city_share int not null default 0 check (city_share between 0 and 100);
alter table assessment.round add city_seed bigint;

alter table assessment.candidate add sampled boolean not null default false;
alter table assessment.candidate add checked_at timestamptz;
alter table assessment.candidate drop constraint candidate_state_check;
alter table assessment.candidate add constraint candidate_state_check check (state in
  ('SELF', 'TOWN', 'COUNTY', 'INSPECTION', 'PANEL', 'SCORED', 'CITY', 'PUBLICITY', 'NOT_PROPOSED', 'VETOED', 'NAMED', 'PLAQUE', 'RECTIFY', 'REVOKED'));
alter table assessment.finding drop constraint finding_level_check;
alter table assessment.finding add constraint finding_level_check check (level in ('SELF', 'TOWN', 'COUNTY', 'CITY'));
alter table assessment.candidate add constraint sampled_before_checked check (checked_at is null or sampled);

-- 佐证护照: where it was made, and for pictures a fingerprint of what can be seen on them, so that another shot of the same scene is found too.
alter table assessment.evidence add place text check (place ~ '^[0-9]{12}([0-9]{7})?$');
alter table assessment.evidence add look bigint;
create index on assessment.evidence (look) where look is not null;

-- 退回清单: items a level wants mended, told with the return.
create table assessment.returned_item (
  id bigint generated always as identity primary key,
  candidate bigint not null references assessment.candidate,
  level text not null check (level in ('TOWN', 'COUNTY', 'CITY')),
  indicator text not null,
  words text not null check (length(words) between 2 and 400),
  actor text not null,
  at timestamptz not null,
  returned_at timestamptz
);
create index on assessment.returned_item (candidate);
create unique index on assessment.returned_item (candidate, level, indicator) where returned_at is null;

-- Photos an inspector took at an item; they close with the inspection.
create table assessment.inspection_photo (
  inspection bigint not null references assessment.inspection,
  indicator text not null,
  file_id bigint not null references foundation.file,
  primary key (inspection, file_id)
);
create trigger keep_locked before insert or update or delete on assessment.inspection_photo for each row execute function assessment.keep_locked();

-- 案例库: what others can learn from; written by a community or the county, published by the county.
create table assessment.case_study (
  id bigint generated always as identity primary key,
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  title text not null check (length(title) between 2 and 80),
  theme text not null check (length(theme) between 2 and 40),
  words text not null check (length(words) between 20 and 4000),
  written_by text not null,
  written_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  version int not null default 0,
  check ((published_by is null) = (published_at is null))
);
create index on assessment.case_study (county, published_at);
