-- 社区保障激励资金: funds, deliberation and votes, projects, payments.
create schema projects;
grant usage on schema projects to ${app};
alter default privileges in schema projects grant select, insert, update, delete on tables to ${app};
alter default privileges in schema projects grant usage, select on sequences to ${app};
