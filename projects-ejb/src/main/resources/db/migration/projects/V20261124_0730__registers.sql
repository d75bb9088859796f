-- 项目清册: opportunities, the courtyards' 100-1,000-10,000, old estates, community tours. One table; its kinds, states and targets are rows.
create table projects.register_kind (
  register text not null check (register in ('OPPORTUNITY', 'COURTYARD', 'OLD_ESTATE', 'TOUR')),
  code text not null,
  title text not null,
  title_en text not null,
  target int check (target > 0),                          -- how many there shall be; null where nobody set one
  sort int not null,
  source text not null,
  primary key (register, code)
);
create table projects.register_state (
  register text not null check (register in ('OPPORTUNITY', 'COURTYARD', 'OLD_ESTATE', 'TOUR')),
  code text not null,
  title text not null,
  title_en text not null,
  counts boolean not null,                                -- stands for the target
  sort int not null,
  primary key (register, code)
);
insert into projects.register_kind values
  ('OPPORTUNITY', 'LIVELIHOOD', '民生项目机会', 'Livelihood works', null, 1, '民生项目机会清单'),
  ('OPPORTUNITY', 'PARK_COMMUNITY', '未来公园社区机会', 'Park communities', null, 2, '未来公园社区机会清单'),
  ('COURTYARD', 'HAPPY', '“微幸福”示范院落', 'Model courtyards', 100, 1, '百千万院落治理工程：三年 100 个'),
  ('COURTYARD', 'TEAM', '“微队伍”', 'Courtyard teams', 1000, 2, '百千万院落治理工程：三年 1,000 支'),
  ('COURTYARD', 'PROJECT', '“微项目”', 'Courtyard projects', 10000, 3, '百千万院落治理工程：三年 10,000 个'),
  ('OLD_ESTATE', 'RENEWAL', '老旧小区改造', 'Old-estate renewal', 118, 1, '三年老旧小区 118 个'),
  ('OLD_ESTATE', 'SHANTY', '棚户区改造', 'Shanty-town renewal', 9, 2, '三年棚改 9 个'),
  ('OLD_ESTATE', 'BACK_STREET', '背街小巷与小游园', 'Back streets and pocket parks', null, 3, '背街小巷整治、小游园微绿地'),
  ('TOUR', 'ROUTE', '社区游线', 'Tour routes', 4, 1, '社区旅游：四条游线');
insert into projects.register_state values
  ('OPPORTUNITY', 'PUBLISHED', '已发布', 'Published', false, 1), ('OPPORTUNITY', 'INTENDED', '有意向', 'Intended', false, 2), ('OPPORTUNITY', 'SIGNED', '已签约', 'Signed', true, 3),
  ('OPPORTUNITY', 'LANDED', '已落地', 'Landed', true, 4), ('OPPORTUNITY', 'DROPPED', '已撤下', 'Withdrawn', false, 5),
  ('COURTYARD', 'PLANNED', '计划', 'Planned', false, 1), ('COURTYARD', 'DONE', '建成', 'There', true, 2), ('COURTYARD', 'DROPPED', '已撤下', 'Withdrawn', false, 3),
  ('OLD_ESTATE', 'PLANNED', '计划', 'Planned', false, 1), ('OLD_ESTATE', 'WORKING', '改造中', 'Under way', false, 2), ('OLD_ESTATE', 'DONE', '完工', 'Done', true, 3), ('OLD_ESTATE', 'DROPPED', '已撤下', 'Withdrawn', false, 4),
  ('TOUR', 'PLANNED', '筹备', 'Planned', false, 1), ('TOUR', 'OPEN', '开放', 'Open', true, 2), ('TOUR', 'CLOSED', '停开', 'Closed', false, 3);

create sequence projects.register_entry_seq;
create table projects.register_entry (
  id bigint primary key default nextval('projects.register_entry_seq'),
  version int not null default 1,
  register text not null,
  number text not null unique check (length(number) between 3 and 40),
  city text not null references foundation.area,
  county text references foundation.area,
  town text references foundation.area,
  community text references foundation.area,
  kind text not null,
  state text not null,
  title text not null check (length(title) between 2 and 120),
  partner text check (length(partner) between 1 and 80),  -- who signed, who carries it out, who runs it
  households int check (households >= 0),
  size numeric(14, 2) check (size >= 0),                  -- square metres; metres of a route
  amount numeric(16, 2) check (amount >= 0),              -- yuan
  day date not null,                                      -- of its latest state
  words text check (length(words) between 1 and 500),
  entered_by text not null,
  entered_at timestamptz not null,
  foreign key (register, kind) references projects.register_kind,
  foreign key (register, state) references projects.register_state
);
create index register_entry_city on projects.register_entry (register, city, kind, state);
create index register_entry_county on projects.register_entry (register, county) where county is not null;
-- Stops of a route, in order; what happens along it, by day.
create table projects.tour_stop (
  entry bigint not null references projects.register_entry,
  no int not null check (no between 1 and 60),
  community text not null references foundation.area,
  name text not null check (length(name) between 1 and 80),
  primary key (entry, no)
);
create table projects.tour_event (
  entry bigint not null references projects.register_entry,
  day date not null,
  name text not null check (length(name) between 1 and 120),
  primary key (entry, day, name)
);
revoke insert, update, delete on projects.register_kind, projects.register_state from ${app};
revoke delete on projects.register_entry from ${app};
