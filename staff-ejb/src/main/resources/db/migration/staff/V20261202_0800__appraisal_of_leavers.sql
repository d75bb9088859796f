-- After the round of a period is published, another one appraises those who were in none: who left the service, who came late. One at a time is in hand.
drop index staff.appraisal_round_once;
create unique index appraisal_round_in_hand on staff.appraisal_round (unit, year, coalesce(month, 0)) where state <> 'PUBLISHED';
create index appraisal_round_period on staff.appraisal_round (unit, year, coalesce(month, 0));

-- A source is read beside its own row.
update staff.staffing_step set source = '社区专职工作者配备通行做法：不足 2000 户配 3 人，每增加一档增 1 人，5000 户以上每增 500 户增 1 人，两委 5 至 9 人，总数不超过 17 人' where source = '同上';
