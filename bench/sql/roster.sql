-- The people of the last import once more, by one INSERT … SELECT a table into tables like the suite's, indexes and references included: accounts, jobs,
-- audit entries, messages to the sign-on server, workers, posts, contracts, degrees and histories. What a database could do at best: nothing is read,
-- judged or sealed, nobody is looked up. Runs as superuser:  psql -v ON_ERROR_STOP=1 -v people=15000 -f bench/sql/roster.sql
\set QUIET on
drop schema if exists benchroster cascade;
create schema benchroster;
create table benchroster.account (like foundation.account including all);
create table benchroster.user_scope (like foundation.user_scope including all);
alter table benchroster.user_scope add foreign key (username) references benchroster.account;
create table benchroster.audit_entry (like foundation.audit_entry including all);
create table benchroster.outbox (like foundation.outbox including all);
create table benchroster.worker (like staff.worker including all);
alter table benchroster.worker add foreign key (username) references benchroster.account, add foreign key (county) references foundation.area,
  add foreign key (town) references foundation.area, add foreign key (community) references foundation.area;
create table benchroster.posting (like staff.posting including all);
alter table benchroster.posting add foreign key (worker) references benchroster.worker, add foreign key (unit) references staff.paying_unit, add foreign key (county) references foundation.area,
  add foreign key (town) references foundation.area, add foreign key (community) references foundation.area;
create table benchroster.contract (like staff.contract including all);
alter table benchroster.contract add foreign key (worker) references benchroster.worker, add foreign key (unit) references staff.paying_unit;
create table benchroster.degree (like staff.degree including all);
alter table benchroster.degree add foreign key (worker) references benchroster.worker;
create table benchroster.worker_event (like staff.worker_event including all);
alter table benchroster.worker_event add foreign key (worker) references benchroster.worker;
create temp table people as select * from staff.worker where name like '测量%' order by id desc limit :people;
create temp table names as select username from people;
analyze people;
checkpoint;
\timing on
begin;
insert into benchroster.account select * from foundation.account where username in (select username from names);
insert into benchroster.user_scope select * from foundation.user_scope where username in (select username from names);
insert into benchroster.audit_entry select * from foundation.audit_entry where subject in (select username from names union all select number from people) and verb in ('employment.begin', 'worker.enter');
insert into benchroster.outbox (topic, key, payload, put_at, next_try) select 'keycloak.account', username, jsonb_build_object('username', username), now(), now() from people;
insert into benchroster.worker select * from people;
insert into benchroster.posting select * from staff.posting where worker in (select id from people);
insert into benchroster.contract select * from staff.contract where worker in (select id from people);
insert into benchroster.degree select * from staff.degree where worker in (select id from people);
insert into benchroster.worker_event select * from staff.worker_event where worker in (select id from people);
commit;
\timing off
select count(*) from benchroster.contract;
drop schema benchroster cascade;
