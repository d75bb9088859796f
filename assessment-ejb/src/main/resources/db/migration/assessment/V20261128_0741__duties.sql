-- 待办: what waits at a level of a county, and objections without an answer, are asked for with every visit of the home page.
create index on assessment.candidate (county, state);
create index on assessment.objection (candidate) where upheld is null;
create index on assessment.candidate (recheck_by) where recheck_by is not null;
