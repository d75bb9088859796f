-- 社区专职工作者.
create schema staff;
grant usage on schema staff to ${app};
alter default privileges in schema staff grant select, insert, update, delete on tables to ${app};
alter default privileges in schema staff grant usage, select on sequences to ${app};
