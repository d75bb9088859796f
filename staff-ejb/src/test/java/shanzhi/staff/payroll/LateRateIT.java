package shanzhi.staff.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** A rate that is published after the month it holds from, in 金堂: settled month by month, and the old months still come out as they were. */
@ExtendWith(ArquillianExtension.class)
class LateRateIT {

  private static final Caller HR = Caller.named("hr-jt").as(JobRole.HR);
  private static final Caller FINANCE = Caller.named("finance-jt").as(JobRole.FINANCE);
  private static final String YULONG = "510121001015";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", LateRateIT.class, PayrollSteps.class); }

  @Inject PayrollRuns runs;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  /** The town has one unit again: others find theirs by it. */
  @AfterEach void leave() {
    sql().update("""
        update staff.posting set unit = (select id from staff.paying_unit where town = '510121001000' and name not like '%试验单位') where community = ?""", YULONG);
    sql().update("update staff.paying_unit set town = null, valid_to = '2000-01-02' where name like '%试验单位'");
  }

  @Test void a_rate_published_late_is_settled_for_everybody_and_an_old_month_stays_what_it_was() {
    long unit = sql().number("select nextval('staff.paying_unit_seq')");
    sql().update("""
        insert into staff.paying_unit (id, name, credit_code, injury_class, county, town, valid_from)
        select ?, '补登费率试验单位', '12510121MB1RATE' || lpad((? % 1000)::text, 3, '0'), 1, county, town, '2000-01-01' from staff.paying_unit where town = '510121001000'""", unit, unit);
    sql().update("update staff.posting set unit = ? where community = ?", unit, YULONG);
    var steps = new PayrollSteps(runs, database, unit, "SAN-GANG-18", HR, FINANCE);
    long january = steps.approved("2025-01", RunPurpose.MONTHLY);
    long february = steps.approved("2025-02", RunPurpose.MONTHLY);
    sql().update("update staff.payroll_run set known_on = '2025-02-20' where unit = ?", unit);
    assertEquals(List.of(), HR.calls(() -> runs.recompute(february)));
    // 0.4 % becomes 0.5 % from February on, published today
    sql().update("""
        insert into staff.insurance_rate (area, item, injury_class, employee, employer, places, valid_from, source, status, announced_on)
        values ('510121000000', 'UNEMPLOYMENT', 0, 0.005, 0.006, 2, '2025-02-01', '补登测试文件', 'FOUND', current_date)""");
    long march = steps.calculated("2025-03", RunPurpose.MONTHLY);
    long people = sql().number("select count(*) from staff.payslip where run = ?", march);
    assertTrue(people > 0);
    assertEquals(people, sql().number("select count(*) from staff.payslip_part where run = ? and correction = 1 and for_month = '2025-02-01'", march), "everybody's February, nobody's January");
    assertEquals(0, sql().number("select count(*) from staff.payslip_part where run = ? and for_month = '2025-01-01'", march));
    var wrong = sql().list("""
        select s.number || ' ' || l.amount || ' ' || b.amount as said from staff.payslip s
          join staff.payslip_line l on l.slip = s.id and l.for_month = '2025-02-01'
          join staff.payslip f on f.worker = s.worker and f.run = ? join staff.payslip_line b on b.slip = f.id and b.code = '失业保险（个人）'
          join lateral (select least(greatest(c.amount, 4071), 20355) as base from staff.contribution_base c where c.worker = s.worker and c.kind = 'INSURANCE' and c.valid_from <= '2025-02-01' and c.valid_to > '2025-02-01'
                         order by c.announced_on desc limit 1) c on true
         where s.run = ? and (l.code <> '补缴失业保险（个人）（2025-02）' or l.amount <> round(c.base * 0.005, 2) - round(c.base * 0.004, 2))""", row -> row.text("said"), february, march);
    assertEquals(List.of(), wrong);
    for (long run : List.of(january, february, march)) assertEquals(List.of(), HR.calls(() -> runs.recompute(run)), "by what was known then");
    assertTrue(sql().one("select sum(amount) as sum from staff.payslip_line where run = ? and for_month = '2025-02-01'", row -> row.as("sum", BigDecimal.class), march).orElseThrow().signum() > 0);
  }
}
