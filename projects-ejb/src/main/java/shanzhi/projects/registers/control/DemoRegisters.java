package shanzhi.projects.registers.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/**
 * Registers as the papers tell them: 83 signed opportunities of about 90,500 million yuan, courtyards on their way to 100, 1,000 and 10,000, old estates, and
 * four routes through fourteen communities of 金堂县. Names beside those of the routes are invented.
 */
@ApplicationScoped
public class DemoRegisters {

  private static final Logger LOG = Logger.getLogger(DemoRegisters.class.getName());
  private static final String JINTANG = "510121000000";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  @Transactional
  void load(@Observes @Priority(397) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from projects.register_entry") > 0 || sql.number("select count(*) from foundation.area where code = ?", JINTANG) == 0) return;
    long begun = System.nanoTime();
    sql.update("""
        insert into projects.register_entry (register, number, city, kind, state, title, partner, amount, day, words, entered_by, entered_at)
        select 'OPPORTUNITY', 'JH-2026-' || lpad(n::text, 3, '0'), '510100000000', case when n % 3 = 0 then 'PARK_COMMUNITY' else 'LIVELIHOOD' end, case when n > 83 then 'INTENDED' when n % 4 = 0 then 'LANDED' else 'SIGNED' end,
               '机会项目 ' || n || '（示例）', case when n <= 83 then '投资单位（示例）' end,
               case when n < 83 then 1090000000.00 when n = 83 then 90500000000.00 - 82 * 1090000000.00 else 600000000.00 end, make_date(2026, (array[3, 6, 9])[1 + n % 3], 12), '推介会发布', 'organiser', now()
          from generate_series(1, 96) n""");
    sql.update("""
        insert into projects.register_entry (register, number, city, county, town, community, kind, state, title, households, day, entered_by, entered_at)
        select 'COURTYARD', 'YL-' || k.code || '-' || lpad(c.nth::text, 3, '0'), '510100000000', '510131000000', c.town, c.code, k.code, case when (c.nth + k.sort) % 5 = 0 then 'PLANNED' else 'DONE' end,
               regexp_replace(c.name, '(居民委员会|村民委员会|居委会|村委会)$', '') || k.title || '（示例）', 40 + c.nth * 3, make_date(2026, (1 + c.nth % 10)::int, 15), 'organiser', now()
          from (select v.code, v.name, v.parent as town, row_number() over (order by v.code) as nth from foundation.area_version v join foundation.area_version t on t.code = v.parent and t.valid_to is null
                 where v.valid_to is null and t.parent = '510131000000') c cross join projects.register_kind k where k.register = 'COURTYARD'""");
    sql.update("""
        insert into projects.register_entry (register, number, city, county, kind, state, title, partner, households, size, amount, day, entered_by, entered_at)
        select 'OLD_ESTATE', 'GZ-2026-' || lpad(n::text, 3, '0'), '510100000000', '510131000000', case when n % 9 = 0 then 'BACK_STREET' else 'RENEWAL' end, (array['DONE', 'WORKING', 'PLANNED'])[1 + n % 3],
               '老旧小区 ' || n || '（示例）', '施工单位（示例）', 60 + 7 * n, 3200 + 110 * n, 380000.00 + 21000 * n, make_date(2026, 1 + n % 10, 20), 'organiser', now() from generate_series(1, 36) n""");
    sql.update("""
        insert into projects.register_entry (register, number, city, county, kind, state, title, partner, size, day, words, entered_by, entered_at)
        select 'TOUR', 'YX-2026-' || n, '510100000000', ?, 'ROUTE', 'OPEN', name, '社区旅游合作社（示例）', 3000 + 900 * n, make_date(2026, 3, 1), '社区游线', 'organiser-jt', now()
          from (values (1, '金堂舒心游'), (2, '乐享亲子游'), (3, '撒欢登山游'), (4, '花海印象游')) r (n, name)""", JINTANG);
    sql.update("""
        insert into projects.tour_stop (entry, no, community, name)
        select e.id, 1 + (c.nth - 1) / 4, c.code, regexp_replace(c.name, '(居民委员会|村民委员会|居委会|村委会)$', '') || '站' from (select v.code, v.name, row_number() over (order by v.code) as nth from foundation.area_version v
            join foundation.area_version t on t.code = v.parent and t.valid_to is null where v.valid_to is null and t.parent = ? order by v.code limit 14) c
          join projects.register_entry e on e.register = 'TOUR' and e.number = 'YX-2026-' || (1 + (c.nth - 1) % 4)""", JINTANG);
    sql.update("insert into projects.tour_event (entry, day, name) select id, make_date(2026, 4, 18), '社区旅游节（示例）' from projects.register_entry where register = 'TOUR'");
    LOG.info(() -> "demonstration registers in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
  }
}
