package shanzhi.staff.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.staff.payroll.PayrollSteps.HR;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.appraisal.boundary.Reviews;
import shanzhi.staff.payroll.boundary.Openings;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.Payslips;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/**
 * A review that mends a grade of 2024 after the year-end run was approved. Everybody has kept 11 × 775.20 elsewhere and 775.20 in December:
 * 9302.40, of which 优秀 pays 11162.88, 合格 9302.40, 基本合格 5581.44.
 */
@ExtendWith(ArquillianExtension.class)
class MendedGradeIT {

  private static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", MendedGradeIT.class, PayrollSteps.class, OwnUnit.class); }

  @Inject PayrollRuns runs;
  @Inject Payslips slips;
  @Inject Openings openings;
  @Inject Reviews reviews;
  @Inject Sealing sealing;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private OwnUnit unit;
  private PayrollSteps steps;
  private long better;
  private long worse;
  private long leaver;
  private long steady;
  private long round;

  private Sql sql() { return Sql.on(database); }

  @BeforeEach void yearEnd() {
    unit = new OwnUnit(database, sealing, "复核试验单位");
    steps = new PayrollSteps(runs, database, unit.id, "SAN-GANG-18");
    better = unit.employs("复核甲", "2024-01-01");
    worse = unit.employs("复核乙", "2024-01-01");
    leaver = unit.employs("复核丙", "2024-01-01");
    steady = unit.employs("复核丁", "2024-01-01");
    round = sql().number("select nextval('staff.appraisal_round_seq') * 100 + 9");
    sql().update("""
        insert into staff.appraisal_round (id, unit, county, town, year, state, opened_by, opened_at, submitted_by, published_by, published_on)
        values (?, ?, '510131000000', null, 2024, 'PUBLISHED', 'hr', now(), 'hr', 'finance', current_date)""", round, unit.id);
    graded(better, "BASIC");
    graded(worse, "EXCELLENT");
    graded(leaver, "BASIC");
    graded(steady, "QUALIFIED");
    // 11 × 3100.80, 11 × 667.38, 11 × 775.20
    HR.does(() -> openings.put(List.of(better, worse, leaver, steady).stream().map(worker -> unit.opening(worker, "2024-11-01", "34108.80", "7341.18", "0.00", "8527.20", false)).toList()));
    steps.approved("2024-12", RunPurpose.MONTHLY);
    long december = steps.approved("2024-12", RunPurpose.YEAR_END);
    // the year comes to less than 60000: no tax
    assertEquals(List.of("5581.44 0.00 0.00 5581.44", "11162.88 0.00 0.00 11162.88", "5581.44 0.00 0.00 5581.44", "9302.40 0.00 0.00 9302.40"), unit.paid(december, better, worse, leaver, steady));
    unit.leaves(leaver, "2025-01-01", "EXIT");
    sql().update("update staff.worker set left_on = '2025-01-01', exit_reason = 'RESIGNED' where id = ?", leaver);
  }

  @AfterEach void close() { unit.close(); }

  private void graded(long worker, String grade) {
    sql().update("insert into staff.appraisal (id, round, worker, post, community, grade, published_grade) values (?, ?, ?, 'STAFF', '510131001006', ?, ?)", worker, round, worker, grade, grade);
  }

  /** The worker has asked, and another person than who was asked first answers. */
  private void mended(long worker, AppraisalGrade grade) {
    long review = sql().number("select nextval('staff.appraisal_review_seq') * 100 + 9");
    sql().update("insert into staff.appraisal_review (id, appraisal, kind, asked_by, asked_on, reason) values (?, ?, 'REVIEW', 'employee', current_date, '考核材料漏计')", review, worker);
    LEADER.does(() -> reviews.decide(review, grade, "复核属实"));
  }

  private String parts(long run, long worker) {
    return sql().one("select coalesce(string_agg(purpose || ' ' || to_char(for_month, 'YYYY-MM') || ' ' || correction, ', ' order by for_month, correction), '') as said from staff.payslip_part where run = ? and worker = ? and correction > 0",
        row -> row.text("said"), run, worker).orElseThrow();
  }

  @Test void the_difference_is_settled_once_with_the_next_month_and_taxed_there() {
    mended(better, AppraisalGrade.QUALIFIED);
    mended(worse, AppraisalGrade.QUALIFIED);
    mended(leaver, AppraisalGrade.QUALIFIED);
    long january = steps.approved("2025-01", RunPurpose.MONTHLY);
    // better: 9302.40 − 5581.44 = 3720.96 more; (3100.80 + 3720.96 − 5000 − 667.38) × 3 % = 34.63; worse: 11162.88 − 9302.40 = 1860.48 less, and no tax
    // whoever left gets the difference by itself, without the 5000 of a month there was not: 3720.96 × 3 % = 111.63
    assertEquals(List.of("6821.76 667.38 34.63 6119.75", "1240.32 667.38 0.00 572.94", "3720.96 0.00 111.63 3609.33", "3100.80 667.38 0.00 2433.42"), unit.paid(january, better, worse, leaver, steady));
    assertEquals(List.of("YEAR_END 2024-12 1", "YEAR_END 2024-12 1", "YEAR_END 2024-12 1", ""), List.of(parts(january, better), parts(january, worse), parts(january, leaver), parts(january, steady)));
    long id = sql().number("select id from staff.payslip where run = ? and worker = ?", january, better);
    var line = HR.calls(() -> slips.sheet(id)).lines().stream().filter(one -> one.what().code().equals("补发年终绩效（2024-12）")).findFirst().orElseThrow();
    assertEquals("3720.96 补算：考核 基本合格 → 合格 2024-12", line.what().result() + " " + line.what().rule() + " " + line.forMonth());
    long less = sql().number("select id from staff.payslip where run = ? and worker = ?", january, worse);
    assertTrue(HR.calls(() -> slips.sheet(less)).lines().stream().anyMatch(one -> one.what().code().equals("追扣年终绩效（2024-12）") && one.what().result().equals("-1860.48")));
    assertEquals(List.of(), HR.calls(() -> runs.recompute(january)), "made again, byte by byte");

    long february = steps.approved("2025-02", RunPurpose.MONTHLY);
    assertEquals(List.of("", "", "none"), List.of(parts(february, better), parts(february, worse), unit.paid(february, leaver).get(0)), "and not again");
    // an appeal mends it once more: the second difference is to what has been paid by now
    sql().update("update staff.appraisal set grade = 'EXCELLENT' where id = ?", better);
    long march = steps.approved("2025-03", RunPurpose.MONTHLY);
    assertEquals("YEAR_END 2024-12 2", parts(march, better));
    // 11162.88 − 9302.40 = 1860.48; of the year 3 × 3100.80 + 3720.96 + 1860.48 − 15000 − 3 × 667.38 < 0: nothing more than the 34.63 is withheld
    assertEquals(List.of("4961.28 667.38 0.00 4293.90"), unit.paid(march, better));
    var all = sql().one("""
        select sum(case when s.purpose = 'YEAR_END' then s.gross else l.amount end) as sum from staff.payslip s left join staff.payslip_line l on l.slip = s.id and l.code like '%年终绩效（2024-12）' where s.worker = ? and (s.purpose = 'YEAR_END' or l.amount is not null)""",
        row -> row.text("sum"), better).orElseThrow();
    assertEquals("11162.88", all, "in all what the last grade is worth");
  }

  @Test void a_part_of_the_same_difference_cannot_be_written_twice() {
    mended(better, AppraisalGrade.QUALIFIED);
    steps.calculated("2025-01", RunPurpose.MONTHLY);
    var twice = assertThrows(Sql.SqlFailure.class, () -> sql().update("""
        insert into staff.payslip_part (slip, run, worker, unit, purpose, pay_month, for_month, correction, first_day, last_day, policy, input, items)
        select slip, run, worker, unit, purpose, pay_month + interval '1 month', for_month, correction, first_day, last_day, policy, input, items from staff.payslip_part where worker = ? and purpose = 'YEAR_END' and correction = 1""", better));
    assertEquals("23P01", twice.sqlState(), "also in another month");
  }
}
