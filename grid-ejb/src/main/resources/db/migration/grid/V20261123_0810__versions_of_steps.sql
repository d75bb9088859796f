-- Which version of a receipt or hazard a step led to, so that whoever was overtaken is told by what; and how often a form was filled in.
alter table grid.task_step add column version int not null default 0;
alter table grid.hazard_step add column version int not null default 0;
alter table grid.task_answer add column version int not null default 1;
