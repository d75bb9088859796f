-- 微网实格.
create schema grid;
grant usage on schema grid to ${app};
alter default privileges in schema grid grant select, insert, update, delete on tables to ${app};
alter default privileges in schema grid grant usage, select on sequences to ${app};
