-- A whole city for measurements: about 14,000 general, 119,000 micro and 11,000 exclusive grids, 147,000 people who serve in
-- them, and one handling office in each town, over all communities of Chengdu. Synthetic and always the same. Runs once, as
-- superuser, on a database in which the suite has started before (areas are loaded); communities that have grids already,
-- those of the demonstration, keep them:  psql -v ON_ERROR_STOP=1 -f city.sql
\set QUIET on
\timing off
set client_min_messages = warning;
set session_replication_role = replica;   -- no row-by-row checks of references: the rows below are made from what they refer to
begin;
create temp table ground as
select row_number() over (order by c.code) as n, count(*) over () as total, c.code as community, v.short_name, t.code as town, tv.parent as county,
       exists (select from grid.grid g where g.community = c.code) as has_grids
  from foundation.area c join foundation.area_version v on v.code = c.code and v.valid_to is null
  join foundation.area t on t.code = v.parent join foundation.area_version tv on tv.code = t.code and tv.valid_to is null
 where c.level = 'COMMUNITY';

\echo '  grids …'
insert into grid.grid (code, type, name, county, town, community, valid_from)
select community || '0000000', 'MAIN', short_name || '总网格', county, town, community, '2021-01-01' from ground where not has_grids;

insert into grid.grid (code, type, name, county, town, community, general, parent, households, valid_from)
select community || '1' || to_char(g, 'FM000') || '000', 'GENERAL', short_name || g || '网格', county, town, community,
       community || '1' || to_char(g, 'FM000') || '000', community || '0000000', 400, '2021-01-01'
  from ground, lateral generate_series(1, (n * 14000 / total - (n - 1) * 14000 / total)::int) g where not has_grids;

insert into grid.grid (code, type, name, county, town, community, general, parent, households, valid_from)
select community || '2' || substr(code, 14, 3) || to_char(m, 'FM000'), 'MICRO', name || m || '号微网格', county, town, community, code, code,
       40 + (n * 7 % 50)::int, '2021-01-01'
  from (select g.*, row_number() over (order by code) as n, count(*) over () as total
          from grid.grid g join ground using (community) where type = 'GENERAL' and not has_grids) x,
       lateral generate_series(1, (n * 119000 / total - (n - 1) * 119000 / total)::int) m;

insert into grid.grid (code, type, name, county, town, community, parent, valid_from)
select community || '3' || to_char(g, 'FM000') || '000', 'EXCLUSIVE', short_name || '专属' || g, county, town, community, community || '0000000', '2021-01-01'
  from ground, lateral generate_series(1, (n * 11000 / total - (n - 1) * 11000 / total)::int) g where not has_grids;

\echo '  members …'
-- one person a grid, a second one in every ninth micro grid
create temp table post as
select row_number() over (order by code, p) + greatest((select coalesce(max(id), 0) from grid.member), (select coalesce(max(id), 0) from grid.assignment)) as id,
       code, community, type
  from grid.grid g join ground using (community), generate_series(1, 2) p
 where not has_grids and (p = 1 or type = 'MICRO' and hashtext(code) % 9 = 0);
insert into grid.member (id, name, source, community, since)
select id, '测试' || id, 'VOLUNTEER', community, '2022-01-01' from post;
insert into grid.assignment (id, member, grid, duty, valid_from)
select id, id, code, case type when 'MAIN' then 'CHIEF' when 'GENERAL' then 'WORKER' else 'MEMBER' end, '2022-01-01' from post;
select setval('grid.member_seq', max(id) + 50), setval('grid.assignment_seq', max(id) + 50) from post \g /dev/null

\echo '  offices …'
create temp table office as
select row_number() over (order by town) + (select coalesce(max(id), 0) from foundation.organisation) as id,
       row_number() over (order by town) + (select coalesce(max(id), 0) from foundation.organisation_name) as name_id, town
  from (select distinct town from ground) t where not exists (select from foundation.organisation o where o.area = t.town and o.handles);
insert into foundation.organisation (id, kind, area, handles) select id, 'TOWN_OFFICE', town, true from office;
insert into foundation.organisation_name (id, organisation, name, valid_from) select name_id, id, '综合办公室', '2020-01-01' from office;
select setval('foundation.organisation_seq', max(id) + 50), setval('foundation.organisation_name_seq', max(name_id) + 50) from office \g /dev/null
commit;
analyze grid.grid, grid.member, grid.assignment, foundation.organisation, foundation.organisation_name;
select string_agg(format('%s %s', n, lower(type)), ', ' order by type) as grids from (select type, count(*) as n from grid.grid group by 1) g \gset
\echo '  grids:' :grids
