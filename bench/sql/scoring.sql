-- A round of so many communities, each scored on so many indicators from papers and by so many inspectors, and each with answers of residents. The
-- same figures every time. What an earlier run left is taken away. Runs as superuser:
--   psql -v ON_ERROR_STOP=1 -v communities=3000 -v indicators=100 -v reviewers=5 -v filled=1 -f bench/sql/scoring.sql
-- filled=0: inspectors are assigned (bench-inspector-1 …, a place each and seat) and have scored nothing yet.
\set QUIET on
set session_replication_role = replica;   -- triggers and references would be asked for every one of millions of rows
create temp table gone as select id from assessment.round where approval = '测量批次' || :'filled';
create temp table gone_candidate as select id from assessment.candidate where round in (select id from gone);
create temp table gone_inspection as select id from assessment.inspection where candidate in (select id from gone_candidate);
delete from assessment.inspection_score where inspection in (select id from gone_inspection);
delete from assessment.inspection where id in (select id from gone_inspection);
delete from assessment.finding where candidate in (select id from gone_candidate);
delete from assessment.candidate_step where candidate in (select id from gone_candidate);
delete from assessment.candidate where id in (select id from gone_candidate);
delete from assessment.round where id in (select id from gone);
delete from assessment.indicator_system where code = 'BENCH' || :'filled';

-- ten common dimensions, every indicator one point for a full share, and two that only add
insert into assessment.indicator_system (code, number, county, name, sample, source, valid_from, content, state, drafted_by, drafted_at, published_by, published_at)
select 'BENCH' || :'filled', 1, '510131000000', '测量用指标体系', true, '测量', '2023-01-01',
       '编码: BENCH' || :'filled' || E'\n名称: 测量用指标体系\n性质: 示例\n来源: 测量\n自: 2023-01-01\n类别: 城镇\n\n[规则]\n材料 | 30\n现场 | 50\n满意度 | 20\n封顶 | 100\n去高去低人数 | 5\n允许相差 | 60\n命名线 | 80\n维度线 | 60\n百佳线 | 90\n满意度底线 | 70\n最少样本 | 30\n\n[维度]\n'
       || (select string_agg(format('D%s | 维度%s | 共性 | %s', d, d, ceil(:indicators / 10.0)), E'\n' order by d) from generate_series(0, 9) d) || E'\nYD | 引导 | 引导性 | 5\n\n[指标]\n'
       || (select string_agg(format('D%s-%s | D%s | 指标%s | | 1 | 完成率 | 100 | | | ', n % 10, n, n % 10, n), E'\n' order by n) from generate_series(1, :indicators) n)
       || E'\nYD-1 | YD | 引导一 | | 3 | 完成率 | 100 | | | \nYD-2 | YD | 引导二 | | 4 | 完成率 | 100 | | | ', 'PUBLISHED', 'product', now(), 'bench', now();
insert into assessment.round (county, year, title, system, approval, body, department, cutoff, deadline, quota, seed, opened_by, opened_at)
select '510131000000', 2099, '测量批次', id, '测量批次' || :'filled', 'COUNTY_PARTY_COMMITTEE', '测量', '2026-01-01', now() - interval '1 day', 100, 1, 'bench', now() from assessment.indicator_system where code = 'BENCH' || :'filled';

create temp table place as
select nextval('assessment.candidate_seq') as id, n, code, town from (
  select row_number() over (order by v.code) as n, v.code, v.parent as town from foundation.area_version v join foundation.area a on a.code = v.code and a.level = 'COMMUNITY' where v.valid_to is null) x where n <= :communities;
insert into assessment.candidate (id, round, county, town, community, kind, state, lot, answers)
select p.id, r.id, '510131000000', p.town, p.code, '城镇', case when :filled = 1 then 'SCORED' else 'INSPECTION' end, p.n, array[60 + p.n % 40, 80 + p.n % 30, 10 + p.n % 20, p.n % 9, p.n % 5]
  from place p, assessment.round r where r.approval = '测量批次' || :'filled';
create temp table item as select n, format('D%s-%s', n % 10, n) as code from generate_series(1, :indicators) n;
insert into assessment.finding (candidate, level, indicator, found, points, actor, at)
select p.id, 'COUNTY', i.code, 40 + (p.n * 31 + i.n * 17) % 61, (40 + (p.n * 31 + i.n * 17) % 61) / 100.0, 'bench', now() from place p, item i where :filled = 1
union all select p.id, 'COUNTY', g.code, (p.n * 13) % 101, round(g.most * ((p.n * 13) % 101) / 100.0, 2), 'bench', now() from place p, (values ('YD-1', 3), ('YD-2', 4)) g(code, most) where :filled = 1;
insert into assessment.inspection (candidate, seat, inspector, assigned_at) select p.id, s, 'bench-inspector-' || (p.n - 1) * :reviewers + s, now() from place p, generate_series(1, :reviewers) s;
insert into assessment.inspection_score (inspection, indicator, found, points, saved_at)
select i.id, t.code, f, f / 100.0, now() from assessment.inspection i join place p on p.id = i.candidate, item t, lateral (select 40 + (p.n * 7 + t.n * 13 + i.seat * 29) % 61 as f) f where :filled = 1;
update assessment.inspection i set locked_at = now(), total = x.total from (
  select s.inspection, round(sum(points) * 100 / :indicators, 2) as total from assessment.inspection_score s join assessment.inspection i on i.id = s.inspection join place p on p.id = i.candidate group by 1) x where x.inspection = i.id;
vacuum analyze assessment.inspection_score;
vacuum analyze assessment.inspection;
vacuum analyze assessment.finding;
vacuum analyze assessment.candidate;
checkpoint;
