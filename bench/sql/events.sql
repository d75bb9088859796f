-- Incidents for measurements, in place of all that are there: :events rows evenly over the months since
-- January 2025 up to :until, ids in order of time, over all micro and exclusive grids. Always the same rows for the same
-- :events and :until. What is older than a month is ended, but for 1.5 %; of the last month the share of open ones grows.
-- With :open = 1 every row is open and due far ahead, for the deadline sweep. Only open rows have their last step: of
-- what is ended the sheet shows no way. Runs as superuser, after city.sql:
--   psql -v ON_ERROR_STOP=1 -v events=1000000 -v until=2026-11-20 -v open=0 -f events.sql
\set QUIET on
set session_replication_role = replica;   -- no row-by-row checks of references
set maintenance_work_mem = '512MB';
set work_mem = '64MB';
set synchronous_commit = off;             -- of this session: if the machine fails meanwhile, this is run again
set timezone = 'Asia/Shanghai';

-- Secondary indexes are made anew after the rows, which is several times quicker. Their text is kept in a table, so that
-- a run that was broken off loses none.
set client_min_messages = warning;
create schema if not exists bench;
create table if not exists bench.indexes (name text primary key, definition text not null);
insert into bench.indexes
select c.relname, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
 where i.indrelid = 'grid.incident'::regclass and not i.indisprimary on conflict do nothing;
select format('drop index if exists grid.%I', name) from bench.indexes \gexec
truncate grid.incident_step, grid.incident_request, grid.incident_part, grid.incident_opening, grid.incident, foundation.outbox, foundation.kept_answer, foundation.message;

set client_min_messages = notice;
create temp table ground as
select row_number() over (order by code) - 1 as n, code, coalesce(general, community || '1001000') as general, community, town, county,
       (select min(id) from foundation.organisation o where o.area = g.town and o.handles) as office
  from grid.grid g where type in ('MICRO', 'EXCLUSIVE') and valid_to is null;
update ground set general = null where substr(code, 13, 1) = '3';
create temp table kind as
select row_number() over (order by code) - 1 as n, code from grid.incident_type where length(code) = 4;
create temp table words as
select n - 1 as n, w from unnest(array['楼道堆放杂物影响通行，请协调清理', '人行道地砖松动，雨天积水，老人容易摔倒', '路灯不亮已有三天，夜间出行不便', '井盖破损有异响，车辆经过存在隐患',
  '垃圾清运不及时，异味扰民', '小区门口占道经营，早晚高峰拥堵', '电动车进楼充电，存在消防隐患', '邻里因噪声发生争执，请社区调解', '绿化带枯枝较多，大风天有坠落风险',
  '消防通道被私家车长期占用', '水管渗漏，低层住户家中墙面受潮', '独居老人需要上门探望，家属暂时无法联系']) with ordinality t (w, n);
analyze ground; analyze kind; analyze words;

create procedure pg_temp.load(total bigint, until date, all_open boolean) language plpgsql as $$
declare
  first constant timestamptz := '2025-01-01';
  seconds constant double precision := extract(epoch from (until + 1)::timestamptz - first);
  grounds constant bigint := (select count(*) from ground);
  kinds constant bigint := (select count(*) from kind);
  phrases constant bigint := (select count(*) from words);
  step constant bigint := 250000;
  i bigint := 0;
begin
  while i < total loop
    -- h1 … h4 are independent throws of dice that always fall the same way
    insert into grid.incident (id, reported_at, version, number, type, priority, status, source, description, address, lon, lat, county, town,
        community, general_grid, fine_grid, reporter, office, dispatched_at, responded_at, due_at, warn_at, due_unit, limit_amount, clock_from, close_due_at,
        closed_at, ended, steps)
    select id, at, case when is_open then 4 else 9 end, 'PJ-' || to_char(at, 'YYYYMMDD') || '-' || id, k.code,
           case when h2 % 100 < 90 then 'ORDINARY' when h2 % 100 < 98 then 'URGENT' else 'EMERGENCY' end, status,
           case when h1 % 10 < 7 then 'PHONE' else 'DESK' end, w.w || '（编号' || id || '）', '测试路' || h3 % 900 || '号', 103.4 + h1 % 1000 / 1000.0,
           30.1 + h2 % 1000 / 1000.0, g.county, g.town, g.community, g.general, g.code, 'grid' || h4 % 14000,
           case when status in ('REPORTED', 'ACCEPTED', 'FILED', 'REJECTED', 'WITHDRAWN') then null else g.office end,
           at + interval '3 hours', at + interval '5 hours',
           case when all_open then far else at + interval '5 days' end, case when all_open then far - interval '1 day' else at + interval '3 days' end,
           'WORK_DAY', 3, at + interval '5 hours', at + interval '20 days',
           case when not is_open then at + interval '1 day' + make_interval(secs => h3 % 1200000) end, not is_open, case when is_open then 4 else 8 end
      from (select *, case when is_open then (array['REPORTED', 'ACCEPTED', 'FILED', 'DISPATCHED', 'HANDLING', 'HANDLING', 'FEEDBACK', 'CHECKING'])[1 + h4 % 8]
                           when h2 % 50 < 46 then 'CLOSED' else (array['REJECTED', 'REJECTED', 'CANCELLED', 'WITHDRAWN'])[1 + h4 % 4] end as status
              from (select *, all_open or h3 % 1000 < greatest(15, 1000 * (1 - extract(epoch from until::timestamptz - at) / 2592000)) as is_open
                      from (select 1000000 + n as id, first + make_interval(secs => n * (seconds / total)) as at, until + interval '30 days' as far,
                                   abs(hashint8(n)::bigint) as h1, abs(hashint8(n + 1000000007)::bigint) as h2,
                                   abs(hashint8(n + 2000000011)::bigint) as h3, abs(hashint8(n + 3000000019)::bigint) as h4
                              from generate_series(i, least(i + step, total) - 1) n) a) b) r
      join ground g on g.n = h1 % grounds join kind k on k.n = h2 / 128 % kinds join words w on w.n = h3 / 128 % phrases;
    commit;
    i := i + step;
    raise notice '  % of % rows', least(i, total), total;
  end loop;
end $$;
call pg_temp.load(:events, :'until', :open = 1);

insert into grid.incident_step (incident, reported_at, no, at, move, to_status, actor, office, due_at, version, type, priority)
select id, reported_at, steps, reported_at + interval '1 hour', case status when 'REPORTED' then 'REPORT' when 'ACCEPTED' then 'ACCEPT'
       when 'FILED' then 'FILE' when 'DISPATCHED' then 'DISPATCH' when 'HANDLING' then 'SIGN' when 'FEEDBACK' then 'FINISH' else 'START_CHECK' end,
       status, reporter, office, due_at, version, type, priority from grid.incident where not ended;
insert into grid.incident_told (incident, light, due_at, told_at)
select id, light, due_at, case light when 'YELLOW' then warn_at else due_at end from grid.incident, unnest(array['YELLOW', 'OVERDUE']) light
 where not ended and case light when 'YELLOW' then warn_at else due_at end < now();
select setval('grid.incident_seq', 100000000) \g /dev/null

\echo '  indexes …'
select replace(definition, 'ON ONLY ', 'ON ') from bench.indexes where definition not like '%USING gin%' order by name \gexec
\echo '  index of words …'
select replace(definition, 'ON ONLY ', 'ON ') from bench.indexes where definition like '%USING gin%' \gexec
drop table bench.indexes;
vacuum analyze grid.incident, grid.incident_step;
analyze grid.incident_told, foundation.outbox, foundation.kept_answer, foundation.message;
checkpoint;
select format('%s rows, %s open, %s towns, %s', count(*), count(*) filter (where not ended), count(distinct town),
       (select pg_size_pretty(sum(pg_total_relation_size(inhrelid))) from pg_inherits where inhparent = 'grid.incident'::regclass)) as loaded from grid.incident \gset
\echo '  ' :loaded
