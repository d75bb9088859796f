-- Past dispatches for a trial of routing rules: 10,000 incidents of 鹤山街道 in the last 30 days, each sent to some office, and a draft of
-- 60 rules. Synthetic. Runs as the owner of the schema on a database with the demonstration data:
--   psql -v ON_ERROR_STOP=1 -f bench/sql/routing.sql
-- then open 派遣规则 as dispatcher, take the draft and press 试运行 (30 days), or read routing_trial: ended_at - asked_at.
begin;
create temp table past as
select nextval('grid.incident_seq') + 5000000 as id, now() - n * interval '4 minutes' as at, n,
       (select array_agg(code order by code) from grid.incident_type where length(code) = 4) as types,
       (select array_agg(id order by id) from foundation.organisation_now where handles and area = '510131001000') as offices
  from generate_series(1, 10000) n;
insert into grid.incident (id, reported_at, version, number, type, priority, status, source, description, county, town, community, general_grid, fine_grid, reporter, office, ended, steps)
select id, at, 1, 'PJ-' || to_char(at at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || id, types[1 + n % cardinality(types)], 'ORDINARY', 'CLOSED', 'DESK', '测量用', '510131000000',
       '510131001000', g.community, g.general, g.code, 'member', offices[1 + n % cardinality(offices)], true, 2
  from past join lateral (select * from grid.grid where town = '510131001000' and type = 'MICRO' order by code offset n % 20 limit 1) g on true;
insert into grid.incident_step (incident, reported_at, no, at, move, to_status, actor, office, version, type, priority)
select id, at, 1, at + interval '1 hour', 'DISPATCH', 'DISPATCHED', 'dispatcher', offices[1 + n % cardinality(offices)], 1, types[1 + n % cardinality(types)], 'ORDINARY' from past;
update grid.routing_set set state = 'DROPPED' where area = '510131001000' and state in ('DRAFT', 'SUBMITTED');
insert into grid.routing_set (id, area, state, made_by, made_at) values (nextval('grid.routing_set_seq'), '510131001000', 'DRAFT', 'dispatcher', now());
insert into grid.routing_rule (routing_set, position, type, times, weekdays, office)
select (select max(id) from grid.routing_set), p, case when p % 2 = 0 then types[1 + p % cardinality(types)] end, (array['WORKING_TIME', 'OFF_TIME', 'REST_DAY', 'WORKING_DAY'])[1 + p % 4],
       case when p % 3 = 0 then '6' else '12345' end, offices[1 + p % cardinality(offices)]
  from generate_series(1, 60) p, (select types, offices from past limit 1) x;
commit;
analyze grid.incident, grid.incident_step;
