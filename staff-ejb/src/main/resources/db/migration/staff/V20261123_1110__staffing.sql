-- 编制: how many posts a community has. Proposed from its households by dated steps, held as dated rows.
create table staff.staffing_step (
  households_from int not null check (households_from >= 0),
  households_to int check (households_to > households_from),    -- first number that belongs to the next step
  workers int not null check (workers > 0),                     -- 专职工作人员
  each_further int check (each_further > 0),                    -- one more for each so many households above households_from
  committee int not null default 5 check (committee between 5 and 9),   -- 两委 members, the chief and the deputies among them
  deputies int not null default 2,
  most int not null default 17,                                 -- all together
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (int4range(households_from, households_to) with &&, daterange(valid_from, valid_to) with &&)
);
insert into staff.staffing_step (households_from, households_to, workers, each_further, valid_from, source) values
  (0, 2000, 3, null, '2020-01-01', '社区专职工作者配备通行做法：不足 2000 户配 3 人，每增加一档增 1 人，5000 户以上每增 500 户增 1 人，两委 5 至 9 人，总数不超过 17 人'),
  (2000, 3000, 4, null, '2020-01-01', '同上'),
  (3000, 4000, 5, null, '2020-01-01', '同上'),
  (4000, 5000, 6, null, '2020-01-01', '同上'),
  (5000, null, 6, 500, '2020-01-01', '同上');

create sequence staff.establishment_seq start with 50 increment by 50;
create table staff.establishment (
  id bigint primary key,
  county text not null references foundation.area,
  town text not null references foundation.area,
  community text not null references foundation.area,
  households int not null check (households >= 0),
  chief int not null check (chief between 0 and 2),
  deputy int not null check (deputy between 0 and 9),
  staff int not null check (staff between 0 and 30),           -- committee members without such a post, and workers
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  document text,
  recorded_by text not null,
  exclude using gist (community with =, daterange(valid_from, valid_to) with &&)
);
create index establishment_ground on staff.establishment (county, town, community);
