-- A whole city of grids and members for measurements: about 14,000 general, 119,000 micro, 11,000 exclusive grids and
-- 147,000 members over all communities. Synthetic. Runs as the owner of the schema on a database without demonstration
-- data, after the first start has loaded the areas:  psql -v ON_ERROR_STOP=1 -f bench/sql/city.sql
begin;
create temp table town as
select row_number() over (order by c.code) as n, count(*) over () as total, c.code as community, v.short_name, t.code as town, tv.parent as county
  from foundation.area c join foundation.area_version v on v.code = c.code and v.valid_to is null
  join foundation.area t on t.code = v.parent join foundation.area_version tv on tv.code = t.code and tv.valid_to is null
 where c.level = 'COMMUNITY';

insert into grid.grid (code, type, name, county, town, community, valid_from)
select community || '0000000', 'MAIN', short_name || '总网格', county, town, community, '2021-01-01' from town;

insert into grid.grid (code, type, name, county, town, community, general, parent, households, valid_from)
select community || '1' || to_char(g, 'FM000') || '000', 'GENERAL', short_name || g || '网格', county, town, community,
       community || '1' || to_char(g, 'FM000') || '000', community || '0000000', 400, '2021-01-01'
  from town, lateral generate_series(1, (n * 14000 / total - (n - 1) * 14000 / total)::int) g;

insert into grid.grid (code, type, name, county, town, community, general, parent, households, valid_from)
select community || '2' || substr(code, 14, 3) || to_char(m, 'FM000'), 'MICRO', name || m || '号微网格', county, town, community, code, code, 40 + (n * 7 % 50)::int, '2021-01-01'
  from (select g.*, row_number() over (order by code) as n, count(*) over () as total from grid.grid g where type = 'GENERAL') x,
       lateral generate_series(1, (n * 119000 / total - (n - 1) * 119000 / total)::int) m;

insert into grid.grid (code, type, name, county, town, community, parent, valid_from)
select community || '3' || to_char(g, 'FM000') || '000', 'EXCLUSIVE', short_name || '专属' || g, county, town, community, community || '0000000', '2021-01-01'
  from town, lateral generate_series(1, (n * 11000 / total - (n - 1) * 11000 / total)::int) g;

-- one person a grid, a second one in every ninth micro grid
create temp table post as
select row_number() over (order by code, p) + (select coalesce(max(id), 0) from grid.member) as id, code, community, type
  from grid.grid g, generate_series(1, 2) p where p = 1 or type = 'MICRO' and hashtext(code) % 9 = 0;
insert into grid.member (id, name, source, community, since)
select id, '测试' || id, 'VOLUNTEER', community, '2022-01-01' from post;
insert into grid.assignment (id, member, grid, duty, valid_from)
select id, id, code, case type when 'MAIN' then 'CHIEF' when 'GENERAL' then 'WORKER' else 'MEMBER' end, '2022-01-01' from post;
select setval('grid.member_seq', max(id) + 50), setval('grid.assignment_seq', max(id) + 50) from grid.member;
commit;
analyze;
select type, count(*) from grid.grid group by 1 order by 1;
