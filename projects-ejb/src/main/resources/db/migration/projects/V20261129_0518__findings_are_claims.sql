-- What an audit found of a project is what the books claim of its items, wherever it was entered: one record instead of two.
drop table projects.project_finding;
drop sequence projects.project_finding_seq;
