-- Who decided what, the latest first, is read by person.
create index payment_step_actor on projects.payment_step (actor, at desc) where deed <> 'request';
create index project_step_actor on projects.project_step (actor, at desc) where move in ('FILE', 'SEND_BACK', 'ACCEPT', 'REJECT', 'PASS_MIDTERM', 'FAIL_MIDTERM', 'PASS_FINAL', 'FAIL_FINAL', 'SETTLE', 'STOP', 'EXTEND');
-- The few that run are looked through every hour for those whose days are over.
create index publicity_until on projects.publicity (until_day) where status = 'RUNNING';
