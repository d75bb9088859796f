-- Issues one campaign to every micro grid of the city, set by set as the suite does it, and times it. Runs as the owner of
-- the schema after bench/sql/city.sql:  psql -v ON_ERROR_STOP=1 -f bench/sql/campaign.sql
-- Expect a few seconds for about 119,000 grids; then sign-offs can be driven over REST: POST /api/v1/tasks/{id}/sign.
\timing on
begin;
insert into grid.campaign (id, version, number, kind, title, purpose, area, status, depth, subject, limit_amount, limit_unit, organiser, created_at, issued_at, due_at, asked, minutes)
select nextval('grid.campaign_seq'), 1, 'RW-BENCH-' || currval('grid.campaign_seq'), 'CHECK', '全市下发试验', '测量用', (select code from foundation.area where level = 'CITY'),
       'ACTIVE', 'MICRO_GRID', 'UNIT', 3, 'WORK_DAY', 'city', now(), now(), now() + interval '3 days', 1, 0.2;
insert into grid.campaign_field (campaign, position, kind, label, required) values (currval('grid.campaign_seq'), 1, 'YES_NO', '是否完好', true);

insert into grid.task (campaign, level, unit, leaf, county, town, desk, subjects, issued_at, due_at, warn_at)
select currval('grid.campaign_seq'), 'TOWN', t.code, false, t.parent, t.code, t.code, 0, now(), now() + interval '3 days', now() + interval '2 days'
  from foundation.area_version t join foundation.area a on a.code = t.code and a.level = 'TOWN' where t.valid_to is null;
insert into grid.task (campaign, level, unit, leaf, county, town, community, desk, subjects, issued_at, due_at, warn_at)
select currval('grid.campaign_seq'), 'COMMUNITY', c.code, false, t.parent, t.code, c.code, c.code, 0, now(), now() + interval '3 days', now() + interval '2 days'
  from foundation.area_version c join foundation.area a on a.code = c.code and a.level = 'COMMUNITY'
  join foundation.area_version t on t.code = c.parent and t.valid_to is null where c.valid_to is null;
with seats as (
  select distinct s.area from foundation.user_scope s join foundation.account a on a.username = s.username and a.enabled
   where length(s.area) = 19 and s.role in ('TOWN', 'CLERK', 'WORKER', 'MEMBER') and s.revoked_at is null)
insert into grid.task (campaign, level, unit, leaf, county, town, community, general_grid, fine_grid, desk, subjects, issued_at, due_at, warn_at)
select currval('grid.campaign_seq'), 'GRID', g.code, true, g.county, g.town, g.community, g.general, g.code, case when s.area is null then g.community else g.code end,
       1, now(), now() + interval '3 days', now() + interval '2 days'
  from grid.grid g left join seats s on s.area = g.code where g.type = 'MICRO' and g.valid_to is null;
commit;
select level, count(*) from grid.task where campaign = currval('grid.campaign_seq') group by 1 order by 1;
-- what the ledger and the sheet ask
select county, count(*), count(*) filter (where signed_at is not null) from grid.task where campaign = currval('grid.campaign_seq') group by 1 order by 1;
