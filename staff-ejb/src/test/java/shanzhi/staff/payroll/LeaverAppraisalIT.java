package shanzhi.staff.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static shanzhi.staff.payroll.PayrollSteps.FINANCE;
import static shanzhi.staff.payroll.PayrollSteps.HR;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.appraisal.boundary.AppraisalLine;
import shanzhi.staff.appraisal.boundary.Appraisals;
import shanzhi.staff.appraisal.boundary.GradeWorker;
import shanzhi.staff.payroll.boundary.OpenRun;
import shanzhi.staff.payroll.boundary.Openings;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Whoever has left the service is appraised for the month and the year they served, and is paid by it. */
@ExtendWith(ArquillianExtension.class)
class LeaverAppraisalIT {

  private static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", LeaverAppraisalIT.class, PayrollSteps.class, OwnUnit.class); }

  @Inject Appraisals appraisals;
  @Inject PayrollRuns runs;
  @Inject Openings openings;
  @Inject Sealing sealing;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private final List<OwnUnit> opened = new ArrayList<>();
  private OwnUnit unit;

  private Sql sql() { return Sql.on(database); }

  @BeforeEach void begins() { unit = unit("离职考核试验单位"); }

  private OwnUnit unit(String name) {
    var unit = new OwnUnit(database, sealing, name);
    opened.add(unit);
    return unit;
  }

  /** Nobody counts rounds of these units. */
  @AfterEach void ends() {
    for (var one : opened) {
      sql().update("delete from staff.appraisal where round in (select id from staff.appraisal_round where unit = ?)", one.id);
      sql().update("delete from staff.appraisal_round where unit = ?", one.id);
      one.close();
    }
  }

  private void left(long worker, String firstDayWithout) {
    unit.leaves(worker, firstDayWithout, "EXIT");
    sql().update("update staff.worker set left_on = ?::date, exit_reason = 'RESIGNED' where id = ?", firstDayWithout, worker);
  }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private long open(int year, Integer month) { return HR.calls(() -> appraisals.open(unit.id, year, month)); }

  private List<AppraisalLine> people(long round) { return HR.calls(() -> appraisals.people(round)); }

  private Set<Long> workers(long round) { return people(round).stream().map(AppraisalLine::worker).collect(Collectors.toSet()); }

  private int version(long round) { return HR.calls(() -> appraisals.round(round).version()); }

  private void give(long round, long worker, AppraisalGrade grade) {
    var given = new GradeWorker();
    given.setGrade(grade);
    given.setWork(new BigDecimal("80"));
    given.setReason("按考核表");
    long line = people(round).stream().filter(one -> one.worker() == worker).findFirst().orElseThrow().id();
    HR.does(() -> appraisals.grade(line, given));
  }

  private void publish(long round) {
    HR.calls(() -> appraisals.gradeRest(round));
    HR.does(() -> appraisals.submit(round, version(round)));
    LEADER.does(() -> appraisals.publish(round, version(round)));
  }

  @Test void a_month_takes_whoever_left_the_service_in_it_and_leaves_out_whoever_moved() {
    var stays = List.of(unit.employs("甲", "2024-01-01"), unit.employs("乙", "2024-01-01"), unit.employs("丙", "2024-01-01"), unit.employs("丁", "2024-01-01"));
    long leaver = unit.employs("戊", "2024-01-01");
    left(leaver, "2025-03-13");
    long before = unit.employs("己", "2024-01-01");
    left(before, "2025-03-01");
    long mover = unit.employs("庚", "2024-01-01");
    unit.leaves(mover, "2025-03-10", "TRANSFER");
    unit("离职考核调入试验单位").posting(mover, "2025-03-10");

    long march = open(2025, 3);
    var expected = new ArrayList<>(stays);
    expected.add(leaver);
    assertEquals(Set.copyOf(expected), workers(march));
    people(march).forEach(one -> assertEquals(one.worker() == leaver ? LocalDate.of(2025, 3, 12) : null, one.lastDay()));
    assertEquals(1, HR.calls(() -> appraisals.round(march)).quota());
    assertEquals("appraisal.round-there", refused(() -> open(2025, 3)));
    give(march, stays.get(0), AppraisalGrade.EXCELLENT);
    publish(march);
    assertEquals("appraisal.all-there", refused(() -> open(2025, 3)));

    // put on the roster late: the next round of the month is for nobody else, and the one excellent of six is given already
    long late = unit.employs("辛", "2025-03-01");
    long more = open(2025, 3);
    assertEquals(Set.of(late), workers(more));
    assertEquals(0, HR.calls(() -> appraisals.round(more)).quota());
    give(more, late, AppraisalGrade.EXCELLENT);
    assertEquals("appraisal.over-quota", refused(() -> HR.does(() -> appraisals.submit(more, version(more)))));
    give(more, late, AppraisalGrade.QUALIFIED);
    publish(more);
    assertEquals(stays.size() + 1, workers(open(2025, 4)).size());
    assertEquals("appraisal.bad-year", refused(() -> open(1999, null)));
    assertEquals("appraisal.nobody", refused(() -> open(2023, 12)));
  }

  @Test void what_the_unit_has_kept_of_a_leaver_is_paid_by_the_grade_of_the_year_they_served() {
    PayrollSteps.demonstration(database);
    long leaver = unit.employs("壬", "2024-01-01");
    left(leaver, "2025-06-01");
    HR.does(() -> openings.put(List.of(unit.opening(leaver, "2025-05-01", "28000.00", "4500.00", "0.00", "800.00", false))));
    var steps = new PayrollSteps(runs, database, unit.id, "SAN-GANG-18");
    var wanted = new OpenRun();
    wanted.setUnit(unit.id);
    wanted.setMonth("2025-12");
    wanted.setPurpose(RunPurpose.YEAR_END);
    wanted.setPolicy("SAN-GANG-18");
    long run = HR.calls(() -> runs.open(wanted));
    HR.calls(() -> runs.calculate(run, steps.version(run)));
    steps.settle(run);
    assertEquals("payroll.left-unappraised", HR.calls(() -> runs.sheet(run)).asides().get(0).reason());
    assertNull(sql().one("select id from staff.payslip where run = ?", row -> row.big("id"), run).orElse(null));

    long year = open(2025, null);
    assertEquals(Set.of(leaver), workers(year));
    give(year, leaver, AppraisalGrade.BASIC);
    publish(year);
    HR.calls(() -> runs.calculate(run, steps.version(run)));
    steps.settle(run);
    assertEquals(List.of(), HR.calls(() -> runs.sheet(run)).asides());
    assertEquals(List.of("480.00 0.00 0.00 480.00"), unit.paid(run, leaver), "800.00 × 0.6");
    HR.does(() -> runs.check(run, steps.version(run)));
    FINANCE.does(() -> runs.approve(run, steps.version(run)));
  }
}
