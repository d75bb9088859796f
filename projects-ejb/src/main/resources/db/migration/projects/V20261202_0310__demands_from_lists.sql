-- A need or a project of the joint conference's lists goes on as a demand.
alter table projects.demand drop constraint demand_origin_check;
alter table projects.demand add constraint demand_origin_check check (origin in ('SURVEY', 'INCIDENT', 'OBSERVER', 'PROPOSAL', 'LIST'));
