package shanzhi.projects.livelihood.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/**
 * The ten works of 成都市 as the papers count them: 533 projects of 30 kinds, 691.63 thousand million yuan in all and 90.76 thousand million in the
 * year, 56 of them in 蒲江. What each of them is, and how far, is invented.
 */
@ApplicationScoped
public class DemoLivelihood {

  private static final Logger LOG = Logger.getLogger(DemoLivelihood.class.getName());
  private static final String CITY = "510100000000";
  private static final String PUJIANG = "510131000000";
  private static final int PROJECTS = 533;
  private static final int OF_PUJIANG = 56;
  private static final BigDecimal TOTAL = new BigDecimal("691630000000.00");
  private static final BigDecimal PLANNED = new BigDecimal("90760000000.00");
  private static final int YEAR = 2026;
  private static final List<String> CATEGORIES = List.of("居民收入水平提升", "高品质公共服务倍增", "生活成本竞争力提升", "城市通勤效率提升", "城市更新和老旧小区改造", "生态惠民示范", "稳定公平可及营商环境建设", "青年创新创业就业筑梦",
      "智慧韧性安全城市建设", "全龄友好包容社会营建", "普惠托育", "中小学建设", "职业教育", "公立医院扩建", "社区卫生服务", "养老服务设施", "保障性租赁住房", "轨道交通", "慢行绿道", "停车设施", "公园城市街区", "老旧院落改造", "棚户区改造",
      "污水处理", "垃圾分类设施", "燃气管网更新", "防洪排涝", "文化场馆", "社区运动角", "未来公园社区");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  @Transactional
  void load(@Observes @Priority(396) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from projects.livelihood") > 0 || sql.number("select count(*) from foundation.area where code = ?", PUJIANG) == 0) return;
    long begun = System.nanoTime();
    var counties = sql.list("select code from foundation.area_version where parent = ? and valid_to is null and code <> ? order by code", row -> row.text("code"), CITY, PUJIANG);
    var weights = new ArrayList<Integer>();
    for (int i = 0; i < PROJECTS; i++) weights.add(3 + i * 37 % 91);
    long all = weights.stream().mapToLong(Integer::longValue).sum();
    var rows = new ArrayList<Object[]>();
    var totalLeft = TOTAL;
    var plannedLeft = PLANNED;
    var gone = new BigDecimal(Math.min(365, Math.max(1, ChinaTime.today(clock).getDayOfYear())));
    for (int i = 0; i < PROJECTS; i++) {
      boolean last = i == PROJECTS - 1;
      var total = last ? totalLeft : part(TOTAL, weights.get(i), all);
      var planned = last ? plannedLeft : part(PLANNED, weights.get(i), all);
      totalLeft = totalLeft.subtract(total);
      plannedLeft = plannedLeft.subtract(planned);
      var county = i < OF_PUJIANG ? PUJIANG : i % 19 == 0 ? null : counties.get(i % counties.size());
      var category = CATEGORIES.get(i % CATEGORIES.size());
      // most keep time, some lag, a few lag far behind
      var done = planned.multiply(gone).multiply(BigDecimal.valueOf(i % 11 == 0 ? 66 : i % 6 == 0 ? 88 : 101 + i % 5)).divide(BigDecimal.valueOf(36_500), 2, RoundingMode.DOWN).min(planned);
      rows.add(new Object[] {"MS-%d-%03d".formatted(YEAR, i + 1), CITY, county, category, category + "示例项目 " + (i / CATEGORIES.size() + 1) + " 期", "责任单位（示例）", YEAR, total, planned, done, LocalDate.of(YEAR, 10, 31),
          LocalDate.of(YEAR - 1 - i % 3, 3, 1), LocalDate.of(YEAR + i % 3, 12, 31), "organiser", ChinaTime.instant(LocalDate.of(YEAR, 1, 20).atTime(9, 0))});
    }
    sql.batch("insert into projects.livelihood (number, city, county, category, title, office, year, total, planned, done, done_until, starts_on, ends_on, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    LOG.info(() -> "demonstration livelihood projects: " + PROJECTS + " in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
  }

  private static BigDecimal part(BigDecimal of, int weight, long all) { return of.multiply(BigDecimal.valueOf(weight)).divide(BigDecimal.valueOf(all), 2, RoundingMode.DOWN); }
}
