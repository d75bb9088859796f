package shanzhi.staff.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.jobs.boundary.Progress;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.OpenRun;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.Payslips;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.payroll.boundary.RunState;
import shanzhi.staff.payroll.boundary.SlipQuery;
import shanzhi.staff.payroll.control.PayrollWork;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Runs of towns of 蒲江, each test on a unit of its own: who may do what, that nobody is paid twice, and that a kill costs nothing. */
@ExtendWith(ArquillianExtension.class)
class PayrollRunsIT {

  private static final Caller HR = Caller.named("hr").as(JobRole.HR);
  private static final Caller FINANCE = Caller.named("finance").as(JobRole.FINANCE);
  private static final Caller AUDITOR = Caller.named("auditor").as(JobRole.AUDITOR);
  private static final Caller EMPLOYEE = Caller.named("employee").as(JobRole.EMPLOYEE);
  private static final Caller STRANGER = Caller.named("hr-jt").as(JobRole.HR);
  private static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", PayrollRunsIT.class); }

  @Inject PayrollRuns runs;
  @Inject Payslips slips;
  @Inject PayrollWork work;
  @Resource ManagedExecutorService threads;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private long unit(int town) { return sql().number("select id from staff.paying_unit where county = '510131000000' order by town limit 1 offset ?", town); }

  private static OpenRun wanted(long unit, String month) {
    var run = new OpenRun();
    run.setUnit(unit);
    run.setMonth(month);
    run.setPolicy("SAN-GANG-18");
    return run;
  }

  private long open(int town, String month) { return HR.calls(() -> runs.open(wanted(unit(town), month))); }

  private int version(long run) { return (int) sql().number("select version from staff.payroll_run where id = ?", run); }

  private long calculated(int town, String month) {
    long run = open(town, month);
    HR.calls(() -> runs.calculate(run, version(run)));
    settle(run);
    return run;
  }

  private void settle(long run) {
    for (int i = 0; i < 600 && sql().number("select count(*) from staff.payroll_run where id = ? and calculating", run) > 0; i++) pause();
    assertEquals(RunState.CALCULATED, HR.calls(() -> runs.sheet(run)).line().state());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void approved(long run) {
    HR.calls(() -> runs.sheet(run)).asides().forEach(one -> HR.does(() -> runs.exclude(run, one.worker(), "资料不全，下月补发")));
    HR.does(() -> runs.check(run, version(run)));
    FINANCE.does(() -> runs.approve(run, version(run)));
  }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  @Test void a_month_goes_from_draft_to_approved_by_two_people() {
    long run = calculated(1, "2026-01");
    var sheet = HR.calls(() -> runs.sheet(run));
    assertTrue(sheet.line().people() > 20, sheet.toString());
    assertTrue(sheet.may("check") && !sheet.may("approve"));
    assertEquals("payroll.not-checked", refused(() -> FINANCE.does(() -> runs.approve(run, version(run)))));
    sheet.asides().forEach(one -> HR.does(() -> runs.exclude(run, one.worker(), "资料不全")));
    HR.does(() -> runs.check(run, version(run)));
    FINANCE.does(() -> runs.sendBack(run, version(run), "请核对绩效"));
    HR.does(() -> runs.check(run, version(run)));
    FINANCE.does(() -> runs.approve(run, version(run)));
    assertEquals("payroll.locked", refused(() -> HR.calls(() -> runs.calculate(run, version(run)))));
    assertThrows(Sql.SqlFailure.class, () -> sql().update("delete from staff.payslip where run = ?", run));
    assertEquals(List.of(), AUDITOR.calls(() -> runs.recompute(run)));
  }

  @Test void whoever_calculated_or_checked_does_not_approve() {
    long run = calculated(2, "2026-01");
    HR.calls(() -> runs.sheet(run)).asides().forEach(one -> HR.does(() -> runs.exclude(run, one.worker(), "资料不全")));
    HR.does(() -> runs.check(run, version(run)));
    sql().update("update staff.payroll_run set checked_by = 'finance' where id = ?", run);
    assertFalse(FINANCE.calls(() -> runs.sheet(run)).may("approve"));
    assertEquals("payroll.own-run", refused(() -> FINANCE.does(() -> runs.approve(run, version(run)))));
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update staff.payroll_run set state = 'APPROVED', approved_by = 'hr' where id = ?", run), "nor past the code");
  }

  @Test void one_run_for_a_unit_and_month_and_months_in_order() {
    long run = calculated(3, "2026-02");
    assertEquals("payroll.run-there", refused(() -> open(3, "2026-02")));
    assertEquals("payroll.later-there", refused(() -> open(3, "2026-01")));
    assertEquals("payroll.month-ahead", refused(() -> open(3, "2099-01")));
    long next = open(3, "2026-03");
    assertEquals("payroll.earlier-open", refused(() -> HR.calls(() -> runs.calculate(next, version(next)))));
    approved(run);
    HR.calls(() -> runs.calculate(next, version(next)));
    settle(next);
  }

  @Test void rights_and_ground_are_asked() {
    long run = open(4, "2026-01");
    assertThrows(EJBAccessException.class, () -> LEADER.does(() -> runs.ledger(2026)));
    assertThrows(EJBAccessException.class, () -> FINANCE.calls(() -> runs.calculate(run, 0)));
    assertThrows(EJBAccessException.class, () -> HR.does(() -> runs.approve(run, 0)));
    assertThrows(EJBAccessException.class, () -> EMPLOYEE.does(() -> runs.sheet(run)));
    assertEquals("payroll.unknown", refused(() -> STRANGER.does(() -> runs.sheet(run))));
    assertEquals("payroll.unknown", refused(() -> STRANGER.calls(() -> runs.calculate(run, version(run)))));
    assertEquals("unit.unknown", refused(() -> STRANGER.calls(() -> runs.open(wanted(unit(4), "2026-02")))));
    assertFalse(STRANGER.calls(() -> runs.ledger(2026)).stream().anyMatch(one -> one.id() == run));
    assertTrue(AUDITOR.calls(() -> runs.ledger(2026)).stream().anyMatch(one -> one.id() == run));
  }

  @Test void sixteen_at_once_pay_nobody_twice() throws Exception {
    long run = open(5, "2026-01");
    int version = version(run);
    var start = new CountDownLatch(1);
    var answers = new ArrayList<Future<String>>();
    for (int i = 0; i < 16; i++) {
      answers.add(threads.submit((Callable<String>) () -> {
        start.await();
        try {
          HR.calls(() -> runs.calculate(run, version));
          return "started";
        } catch (Refusal refusal) {
          return refusal.key();
        }
      }));
    }
    start.countDown();
    int started = 0;
    for (var answer : answers) if (answer.get().equals("started")) started++;
    assertEquals(1, started);
    settle(run);
    assertEquals(0, sql().number("select count(*) from (select worker from staff.payslip where run = ? group by worker having count(*) > 1) twice", run));
    assertEquals(sql().number("select count(distinct worker) from staff.worker_month(?::bigint, '2026-01-01', current_date)", unit(5)),
        sql().number("select (select count(*) from staff.payslip where run = ?) + (select count(*) from staff.payroll_aside where run = ?)", run, run));
  }

  /** Stops in the middle, as a kill does: nothing is told to anybody. */
  private static final class Killed extends Error implements Progress {
    private int calls;
    @Override public void total(long steps) { }
    @Override public void done(long steps) { if (++calls == 3) throw this; }
    @Override public void say(String message) { }
    @Override public void result(long file) { }
  }

  private static final class Quiet implements Progress {
    @Override public void total(long steps) { }
    @Override public void done(long steps) { }
    @Override public void say(String message) { }
    @Override public void result(long file) { }
  }

  @Test void a_calculation_killed_in_the_middle_goes_on_and_comes_to_the_same() {
    long run = calculated(6, "2026-01");
    var clean = HR.calls(() -> runs.sheet(run));
    sql().update("update staff.payroll_run set state = 'DRAFT', calculating = true, attempt = attempt + 1, reached = 0, hash = null, job = null where id = ?", run);
    for (var table : List.of("payslip_line where slip in (select id from staff.payslip where run = ?)", "payslip_part where run = ?", "payslip where run = ?", "payroll_aside where run = ?")) sql().update("delete from staff." + table, run);
    var parameters = Json.createObjectBuilder().add("run", run).add("attempt", sql().number("select attempt from staff.payroll_run where id = ?", run)).add("slice", 7).build();
    assertThrows(Killed.class, () -> HR.does(() -> work.run(parameters, new Killed())));
    assertEquals(21, sql().number("select (select count(*) from staff.payslip where run = ?) + (select count(*) from staff.payroll_aside where run = ?)", run, run), "three slices of seven stand");
    assertTrue(HR.calls(() -> runs.sheet(run)).may("resume"));
    HR.calls(() -> runs.calculate(run, version(run)));
    settle(run);
    var after = HR.calls(() -> runs.sheet(run));
    assertEquals(clean.hash(), after.hash());
    assertEquals(clean.line().net(), after.line().net());
    assertEquals(clean.line().people(), after.line().people());
  }
}
