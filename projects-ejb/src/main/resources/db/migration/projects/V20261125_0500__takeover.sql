-- Of a review that was held before this suite only the weighed score is known: all four parts are there, or none.
alter table projects.project_review alter column completion drop not null, alter column funds drop not null, alter column participation drop not null, alter column satisfaction drop not null;
alter table projects.project_review add constraint project_review_parts check (num_nulls(completion, funds, participation, satisfaction) in (0, 4));

-- Templates are kept by a page: a new row ends the one before it, none is changed.
grant insert, update (valid_to) on projects.works_template to ${app};
grant insert on projects.works_phase, projects.works_instalment to ${app};
