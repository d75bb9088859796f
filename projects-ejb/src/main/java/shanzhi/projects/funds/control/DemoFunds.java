package shanzhi.projects.funds.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.FundSource;

/**
 * 蒲江县 2026: 45,000,000.00 yuan of guarantee money shared out over its 93 communities and transferred in February, an incentive pool from
 * two applications, a third one to review, and the villages' books kept by their towns. Figures of communities are invented.
 */
@ApplicationScoped
public class DemoFunds {

  private static final Logger LOG = Logger.getLogger(DemoFunds.class.getName());
  private static final String PUJIANG = "510131000000";
  private static final int YEAR = 2026;
  private static final String FORMULA = "EQ50-HH30-RES20";
  private static final String DOCUMENT = "蒲财预〔2026〕8号（示例）";

  /** A village or an urban community. */
  private record Village(String code, String name, String town) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PoolDesk desk;

  /** In one transaction: a voucher without its lines would not be taken. */
  @Transactional
  public void load(@Observes @Priority(360) DatabaseReady ready) {
    if (!ready.demo() || sql().number("select count(*) from projects.pool") > 0) return;
    long begun = System.nanoTime();
    var communities = sql().list("""
        select v.code, v.name, v.parent from foundation.area_version v join foundation.area_version t on t.code = v.parent and t.valid_to is null where v.valid_to is null and t.parent = ? order by v.code""",
        row -> new Village(row.text("code"), row.text("name"), row.text("parent")), PUJIANG);
    if (communities.isEmpty()) return;
    figures(communities);
    guarantee();
    agencies(communities);
    incentive();
    LOG.info(() -> "demonstration funds: " + communities.size() + " communities in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
  }

  private void figures(List<Village> communities) {
    var rows = new ArrayList<Object[]>();
    for (var one : communities) {
      int seed = Math.floorMod(one.code().hashCode() * 31 + 7, 997);
      int households = village(one) ? 420 + seed : 1_300 + 4 * seed;
      int residents = households * (village(one) ? 29 : 25) / 10 + seed % 17;
      var grade = seed % 10 == 0 ? "EXCELLENT" : seed % 10 == 9 ? "PASS" : "GOOD";
      for (int year = YEAR - 1; year <= YEAR + 10; year++) rows.add(new Object[] {one.code(), year, households, residents, grade, "示例统计，纯属虚构"});
    }
    sql().batch("insert into projects.community_figure (community, year, households, residents, grade, source) values (?, ?, ?, ?, ?, ?) on conflict do nothing", rows);
  }

  private static boolean village(Village one) { return one.name().contains("村"); }

  private void guarantee() {
    long pool = pool(FundSource.GUARANTEE, new BigDecimal("45000000.00"), FORMULA, DOCUMENT, LocalDate.of(YEAR, 1, 12));
    desk.share(pool, PUJIANG, YEAR, new BigDecimal("45000000.00"), FORMULA);
    handed(pool, FundSource.GUARANTEE, new BigDecimal("45000000.00"), DOCUMENT, LocalDate.of(YEAR, 1, 12));
  }

  private void incentive() {
    var document = "蒲财预〔2026〕31号（示例）";
    apply("510131001006", "邻里食堂可持续运营", "120000.00", "REVIEWED", "86.50", "100000.00");
    apply("510131001001", "院落自治示范", "90000.00", "REVIEWED", "81.00", "80000.00");
    long pool = pool(FundSource.INCENTIVE, new BigDecimal("2000000.00"), null, document, LocalDate.of(YEAR, 4, 8));
    desk.shareGranted(pool, PUJIANG, YEAR, new BigDecimal("2000000.00"));
    desk.granted(pool, PUJIANG, YEAR);
    handed(pool, FundSource.INCENTIVE, new BigDecimal("2000000.00"), document, LocalDate.of(YEAR, 4, 8));
    apply("510131001002", "青年驿站公共空间提升", "60000.00", "APPLIED", null, null);
  }

  private long pool(FundSource source, BigDecimal amount, String formula, String document, LocalDate drafted) {
    long id = sql().number("select nextval('projects.pool_seq')");
    sql().update("insert into projects.pool (id, area, county, year, source, amount, formula, document, state, drafted_by, drafted_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', 'finance', ?)", id, PUJIANG,
        PUJIANG, YEAR, source, amount, formula, document, at(drafted, 10));
    return id;
  }

  /** Approved a week later, announced for seven days, then transferred. */
  private void handed(long pool, FundSource source, BigDecimal amount, String document, LocalDate drafted) {
    var approved = drafted.plusDays(7);
    var transferred = approved.plusDays(10);
    sql().update("update projects.pool set state = 'TRANSFERRED', approved_by = 'leader', approved_at = ?, announced_from = ?, announced_until = ?, transferred_by = 'finance', transferred_at = ?, version = 3 where id = ?",
        at(approved, 15), approved.plusDays(1), approved.plusDays(7), at(transferred, 10), pool);
    desk.grant(pool, amount, document, approved);
    desk.transfer(pool, YEAR, source, document, transferred, "finance", at(transferred, 10));
  }

  private void apply(String community, String title, String asked, String state, String score, String granted) {
    sql().update("""
        insert into projects.incentive (county, town, community, year, title, grounds, asked, evidence, state, score, granted, opinion, applied_by, applied_at, reviewed_by, reviewed_at)
        values (?, ?, ?, ?, ?, '居民参与广、自筹到位（示例）', ?, '申报书及居民签名（示例）', ?, ?::numeric, ?::numeric, ?, 'clerk', ?, ?, ?)""", PUJIANG, community.substring(0, 9) + "000", community, YEAR, title, new BigDecimal(asked),
        state, score, granted, score == null ? null : "同意支持（示例）", at(LocalDate.of(YEAR, 3, 20), 9), score == null ? null : "finance", score == null ? null : at(LocalDate.of(YEAR, 4, 2), 16));
  }

  private void agencies(List<Village> communities) {
    sql().batch("insert into projects.book_agency (community, valid_from, by_town, document, entered_by, entered_at) values (?, ?, true, '村账镇代理委托协议（示例）', 'finance', ?::timestamptz)",
        communities.stream().filter(DemoFunds::village).map(one -> new Object[] {one.code(), LocalDate.of(2018, 1, 1), at(LocalDate.of(YEAR, 1, 5), 9)}).toList());
  }

  private static Instant at(LocalDate day, int hour) { return ChinaTime.instant(day.atTime(LocalTime.of(hour, 0))); }

  private Sql sql() { return Sql.on(database); }
}
