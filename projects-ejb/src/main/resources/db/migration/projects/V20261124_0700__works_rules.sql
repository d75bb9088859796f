-- How a project goes and what its figures are: dated rows with their source. A project keeps the template it was opened with.
create table projects.works_template (
  id int primary key,
  code text not null,
  title text not null,
  title_en text not null,
  kind text not null check (kind in ('WORKS', 'SERVICE', 'RESIDENTS')),
  standard boolean not null,                              -- taken unless another is asked for
  photos boolean not null,                                -- pictures before and after are demanded
  planner boolean not null,                               -- a community planner is demanded
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
create unique index works_template_standard on projects.works_template (kind, valid_from) where standard;

-- The phases it has, in order; what is missing is left out. TENDER and ENTRUST stand at one place: either.
create table projects.works_phase (
  template int not null references projects.works_template,
  position int not null check (position > 0),
  phase text not null check (phase in ('TOWN_FILED', 'TENDER', 'ENTRUST', 'CONTRACT', 'EXECUTING', 'MIDTERM', 'ACCEPTANCE', 'EVALUATED', 'SETTLED')),
  primary key (template, phase)
);

-- Which part of a contract may be asked for once a phase is reached.
create table projects.works_instalment (
  template int not null references projects.works_template,
  no int not null check (no between 1 and 20),
  title text not null,
  percent numeric(5, 2) not null check (percent > 0 and percent <= 100),
  after text not null check (after in ('CONTRACT', 'EXECUTING', 'MIDTERM', 'ACCEPTANCE', 'EVALUATED')),
  primary key (template, no)
);

create table projects.works_rule (
  code text not null,
  amount numeric(8, 2) not null check (amount >= 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);

insert into projects.works_template (id, code, title, title_en, kind, standard, photos, planner, valid_from, source) values
  (1, 'WORKS', '硬件建设维护', 'Building and upkeep', 'WORKS', true, false, false, '2018-01-01', '社区保障激励资金项目分类：硬件建设维护；先备案后招标'),
  (2, 'SERVICE', '专业委托', 'Entrusted service', 'SERVICE', true, false, false, '2018-01-01', '社区保障激励资金项目分类：专业委托'),
  (3, 'RESIDENTS', '居民实施', 'By residents', 'RESIDENTS', true, false, false, '2018-01-01', '社区保障激励资金项目分类：居民实施；不设中期评估'),
  (4, 'MICRO_RENEWAL', '社区微更新', 'Micro-renewal', 'WORKS', false, true, true, '2018-01-01', '社区微更新：改造前后对比，社区规划师参与');
insert into projects.works_phase (template, position, phase)
  select t.id, p.position, p.phase from projects.works_template t cross join (values (1, 'TOWN_FILED'), (2, 'TENDER'), (2, 'ENTRUST'), (3, 'CONTRACT'), (4, 'EXECUTING'), (5, 'MIDTERM'),
    (6, 'ACCEPTANCE'), (7, 'EVALUATED'), (8, 'SETTLED')) as p (position, phase) where t.code <> 'RESIDENTS' or p.phase not in ('TENDER', 'MIDTERM');
insert into projects.works_instalment (template, no, title, percent, after)
  select t.id, i.no, i.title, i.percent, i.after from projects.works_template t cross join (values (1, '签订合同', 40, 'CONTRACT'), (2, '中期评估', 40, 'MIDTERM'), (3, '验收', 20, 'ACCEPTANCE')) as i (no, title, percent, after)
   where t.code <> 'RESIDENTS';
insert into projects.works_instalment (template, no, title, percent, after) values (3, 1, '签订协议', 50, 'CONTRACT'), (3, 2, '验收', 50, 'ACCEPTANCE');
insert into projects.works_rule (code, amount, valid_from, source) values
  ('CHANGE_PERCENT', 10, '2018-01-01', '系统默认：变更超过 10% 须重新议决'),
  ('PASS_SCORE', 60, '2018-01-01', '系统默认：评价 60 分以上为合格'),
  ('REVIEWERS', 5, '2018-01-01', '项目评审不少于 5 人'),
  ('WEIGHT_COMPLETION', 40, '2018-01-01', '系统默认：完成情况 40'),
  ('WEIGHT_FUNDS', 25, '2018-01-01', '系统默认：资金合规 25'),
  ('WEIGHT_PARTICIPATION', 15, '2018-01-01', '系统默认：居民参与 15'),
  ('WEIGHT_SATISFACTION', 20, '2018-01-01', '系统默认：满意度 20'),
  ('BAR_YEARS', 1, '2018-01-01', '系统默认：评价不合格的实施单位一年内不得承接'),
  ('CARRY_YEARS', 1, '2018-01-01', '系统默认：已签合同未完成的可结转一年');
revoke insert, update, delete on projects.works_template, projects.works_phase, projects.works_instalment, projects.works_rule from ${app};
