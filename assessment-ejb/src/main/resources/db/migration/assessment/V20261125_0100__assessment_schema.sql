-- 示范创建与评审.
create schema assessment;
grant usage on schema assessment to ${app};
alter default privileges in schema assessment grant select, insert, update, delete on tables to ${app};
alter default privileges in schema assessment grant usage, select on sequences to ${app};
