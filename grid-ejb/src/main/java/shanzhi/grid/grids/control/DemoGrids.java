package shanzhi.grid.grids.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/**
 * Grids of the demonstration, laid over its places: a main grid for each community, a general grid for each estate, a
 * micro grid for each building, exclusive grids for schools, clinics, parks. 蒲江县 has the published 93, 318, 1,774
 * and 147.
 */
@ApplicationScoped
public class DemoGrids {

  private static final Logger LOG = Logger.getLogger(DemoGrids.class.getName());

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  void load(@Observes @Priority(300) DatabaseReady ready) {
    if (!ready.demo()) return;
    var sql = Sql.on(database);
    if (sql.number("select count(*) from grid.grid") > 0) return;
    var head = "insert into grid.grid (code, type, name, county, town, community, general, parent, party_organisation, valid_from) ";
    sql.update(head + """
        select e.community || '0000000', 'MAIN', v.short_name || '总网格', min(e.county), min(e.town), e.community, null, null,
               v.short_name || '党委', min(e.valid_from)
          from foundation.estate e join foundation.area_version v on v.code = e.community and v.valid_to is null
         group by e.community, v.short_name""");
    sql.update(head + """
        select code, 'GENERAL', name, county, town, community, code, community || '0000000', name || '党支部', valid_from
          from (select e.*, e.community || '1' || to_char(row_number() over (partition by e.community order by e.id), 'FM000') || '000' as code
                  from foundation.estate e) x""");
    sql.update(head + """
        select general_above || to_char(n, 'FM000'), 'MICRO', estate_name || label, county, town, community,
               community || '1' || substr(general_above, 14) || '000', community || '1' || substr(general_above, 14) || '000',
               case when id % 10 < 7 then estate_name || label || '党小组' end, valid_from
          from (select b.*, e.name as estate_name, b.name as label, b.community || '2' || to_char(g.n, 'FM000') as general_above,
                       row_number() over (partition by b.estate order by b.id) as n
                  from foundation.building b join foundation.estate e on e.id = b.estate
                  join (select id, row_number() over (partition by community order by id) as n from foundation.estate) g on g.id = e.id) x""");
    // one for each community, a second for each 社区, a third for the first 23 of them
    sql.update(head + """
        select community || '3' || to_char(k, 'FM000') || '000', 'EXCLUSIVE', replace(replace(name, '总网格', ''), '村', '') || what, county, town, community, null, code,
               case when k = 1 then replace(replace(name, '总网格', ''), '村', '') || what || '党支部' end, valid_from
          from (select g.*, row_number() over (partition by county, substr(community, 10) < '200' order by community) as place,
                       substr(community, 10) < '200' as urban
                  from grid.grid g where type = 'MAIN') m,
               (values (1, '卫生服务站'), (2, '小学'), (3, '商务楼宇')) as w (k, what)
         where k = 1 or county = '510131000000' and urban and (k = 2 or k = 3 and place <= 23)""");
    int links = sql.update("""
        insert into grid.grid_household (grid, household, valid_from)
        select m.code, h.id, h.valid_from
          from (select b.id, b.community || '2' || to_char(g.n, 'FM000') || to_char(row_number() over (partition by b.estate order by b.id), 'FM000') as code
                  from foundation.building b
                  join (select id, row_number() over (partition by community order by id) as n from foundation.estate) g on g.id = b.estate) m
          join foundation.household h on h.building = m.id""");
    sql.update("""
        with micro as (select l.grid as code, count(*) as n from grid.grid_household l where l.valid_to is null group by 1),
             all_levels as (
               select g.code, micro.n from micro join grid.grid g using (code)
               union all select g.general, sum(n) from micro join grid.grid g using (code) group by 1
               union all select g.community || '0000000', sum(n) from micro join grid.grid g using (code) group by 1)
        update grid.grid g set households = a.n from all_levels a where a.code = g.code""");
    sql.update("""
        insert into grid.size_reason (id, grid, households, reason, requested_by, requested_at, decided_by, decided_at, approved, remark)
        select nextval('grid.size_reason_seq'), g.code, g.households,
               case when g.households < l.least then '山区农户居住分散，按自然聚居点划分' else '同一栋楼不宜拆分，由两名微网格员分片负责' end,
               'clerk', timestamptz '2023-03-20 10:00+08', 'town', timestamptz '2023-03-22 09:30+08', true, '同意'
          from grid.grid g join grid.size_limit l on l.type = g.type and l.valid_to is null
         where g.households not between l.least and l.most and g.valid_to is null""");
    LOG.info(() -> "demonstration grids: " + sql.number("select count(*) from grid.grid") + ", households in them: " + links);
  }
}
