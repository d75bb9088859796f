package shanzhi.staff.pay.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.boundary.PolicyText;

/** The policies that come with the suite, in force in two counties, for the demonstration. */
@ApplicationScoped
public class DemoPolicies {

  /** The policy of the demonstration's payrolls. */
  public static final String HESHAN = "HESHAN-18";

  private static final List<String> COUNTIES = List.of("510131000000", "510121000000");
  private static final BigDecimal BEFORE = new BigDecimal("5250.00");
  private static final BigDecimal AFTER = new BigDecimal("5600.00");
  private static final LocalDate RAISE = LocalDate.of(2026, 7, 1);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PolicyRows rows;
  @Inject Clock clock;

  void load(@Observes @Priority(350) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from staff.pay_policy") > 0) return;
    for (var area : COUNTIES) for (var text : ShippedPolicies.all()) put(sql, area, text, 1, "演示用，示例数字");
    put(sql, COUNTIES.get(0), raised(BEFORE, LocalDate.of(2023, 1, 1), RAISE.minusDays(1)), 1, "演示用，示例数字");
    put(sql, COUNTIES.get(0), raised(AFTER, RAISE, null), 2, "演示用，年中调标");
  }

  /** A standard high enough that some are taxed, and its raise in the middle of the year, for the payrolls that the demonstration has. */
  private static PolicyText raised(BigDecimal base, LocalDate from, LocalDate until) {
    var shipped = ShippedPolicies.get("SAN-GANG-18").with("基数", base);
    return new PolicyText(HESHAN, "三岗十八级薪酬办法（鹤山示例）", true, shipped.source(), from, until, "演示用：基数高于全县示例，年中上调一次。", shipped.facts(), shipped.items(), shipped.tables());
  }

  private void put(Sql sql, String area, PolicyText text, int number, String words) {
    long id = sql.number("select nextval('staff.pay_policy_seq')");
    sql.update("""
        insert into staff.pay_policy (id, area, code, number, name, sample, source, note, valid_from, valid_until, state, made_by, made_at, submitted_by, submitted_at, decided_by, decided_at, decision)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'LIVE', 'hr', ?, 'hr', ?, 'finance', ?, ?)""",
        id, area, text.code(), number, text.name(), text.sample(), text.source(), text.note(), text.from(), text.until(), clock.instant(), clock.instant(), clock.instant(), words);
    rows.write(id, text);
  }
}
