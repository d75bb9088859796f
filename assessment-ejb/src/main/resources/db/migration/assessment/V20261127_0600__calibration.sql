-- 评审校准: how firm the ranking of a round is, and what a panel said where the line of the award is not. What was worked out stays as it was.
insert into assessment.rule (name, valid_from, figure, source) values
  ('calibration-draws', '2022-01-01', 1000, '系统默认：权重与评审员扰动 1000 次'),
  ('calibration-spread', '2022-01-01', 10, '系统默认：各权重上下浮动不超过 10%'),
  ('calibration-tail', '2022-01-01', 5, '系统默认：名次区间两端各去 5%'),
  ('calibration-least', '2022-01-01', 3, '系统默认：评过不足 3 个单位的评审员不作校准');

create table assessment.calibration (
  id bigint generated always as identity primary key,
  round bigint not null references assessment.round,
  seed bigint not null,
  draws int not null check (draws between 100 and 10000),
  spread numeric(5, 2) not null check (spread between 0 and 50),        -- percent each weight goes up or down at most
  tail numeric(5, 2) not null check (tail between 0 and 25),            -- percent cut off at each end
  least int not null,                                                   -- places an inspector must have seen to be calibrated
  basis text not null,                                                  -- hash of the totals it was made of
  rank_line int,                                                        -- place of the last one that gets the award; null where the quota holds all
  score_line numeric(5, 2) not null,
  made_by text not null,
  made_at timestamptz not null
);
create index on assessment.calibration (round, id);

create table assessment.calibration_place (
  calibration bigint not null references assessment.calibration,
  candidate bigint not null references assessment.candidate,
  total numeric(5, 2) not null,
  place int not null,
  calibrated numeric(5, 2) not null,
  calibrated_place int not null,
  low int not null,                                                     -- best place of its interval
  high int not null check (high >= low),
  total_low numeric(5, 2) not null,
  total_high numeric(5, 2) not null,
  eligible boolean not null,                                            -- by everything but its total and its place
  on_line boolean not null,
  primary key (calibration, candidate)
);

create table assessment.calibration_inspector (
  calibration bigint not null references assessment.calibration,
  inspector text not null,
  severity numeric(6, 2),                                               -- points stricter than the others; null where it cannot be said
  error numeric(6, 2),
  places int not null,
  used boolean not null,
  primary key (calibration, inspector)
);

-- 合议: who of those on the line gets the award.
create table assessment.line_decision (
  calibration bigint primary key references assessment.calibration,
  members text not null check (length(members) between 2 and 200),
  minutes text not null check (length(minutes) between 10 and 2000),
  decided_by text not null,
  decided_at timestamptz not null
);
create table assessment.line_outcome (
  calibration bigint not null references assessment.line_decision,
  candidate bigint not null references assessment.candidate,
  awarded boolean not null,
  primary key (calibration, candidate)
);
revoke update, delete on assessment.calibration, assessment.calibration_place, assessment.calibration_inspector, assessment.line_decision, assessment.line_outcome from ${app};
