package shanzhi.staff.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
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
import shanzhi.staff.payroll.boundary.Opening;
import shanzhi.staff.payroll.boundary.Openings;
import shanzhi.staff.payroll.boundary.PayWay;
import shanzhi.staff.payroll.boundary.Payments;
import shanzhi.staff.payroll.boundary.PayrollReports;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.PayrollTable;
import shanzhi.staff.payroll.boundary.Payslips;
import shanzhi.staff.payroll.boundary.RunState;
import shanzhi.staff.payroll.boundary.SlipQuery;
import shanzhi.staff.payroll.boundary.SlipRow;
import shanzhi.staff.payroll.boundary.VoucherLine;
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

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", PayrollRunsIT.class, YearByHand.class, PayrollSteps.class); }

  @Inject PayrollRuns runs;
  @Inject Payslips slips;
  @Inject Payments payments;
  @Inject PayrollReports reports;
  @Inject Openings openings;
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
    long run = open(0, "2026-11");
    assertThrows(EJBAccessException.class, () -> LEADER.does(() -> runs.ledger(2026)));
    assertThrows(EJBAccessException.class, () -> FINANCE.calls(() -> runs.calculate(run, 0)));
    assertThrows(EJBAccessException.class, () -> HR.does(() -> runs.approve(run, 0)));
    assertThrows(EJBAccessException.class, () -> EMPLOYEE.does(() -> runs.sheet(run)));
    assertEquals("payroll.unknown", refused(() -> STRANGER.does(() -> runs.sheet(run))));
    assertEquals("payroll.unknown", refused(() -> STRANGER.calls(() -> runs.calculate(run, version(run)))));
    assertEquals("unit.unknown", refused(() -> STRANGER.calls(() -> runs.open(wanted(unit(4), "2026-03")))));
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
    for (var table : List.of("payslip_part where run = ?", "payslip where run = ?", "payroll_aside where run = ?")) sql().update("delete from staff." + table, run);
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

  /** A year of a town by a policy that pays enough to be taxed: somebody's degree is found in July to count from March, somebody leaves in August, a payment comes back. */
  @Test void a_whole_year_comes_to_what_plain_arithmetic_says() {
    richPolicy();
    long unit = unit(7);
    long late = sql().number("select p.worker from staff.posting p where p.unit = ? and p.post = 'STAFF' and not exists (select from staff.degree d where d.worker = p.worker) and p.valid_from < '2024-01-01' order by 1 limit 1", unit);
    long leaver = sql().number("select p.worker from staff.posting p where p.unit = ? and p.post = 'STAFF' and p.worker <> ? and p.valid_from < '2024-01-01' order by 1 desc limit 1", unit, late);
    for (int month = 1; month <= 12; month++) {
      if (month == 7) sql().update("insert into staff.degree (worker, level, valid_from) values (?, 'MASTER', '2025-03-01')", late);
      if (month == 8) {
        sql().update("update staff.worker set left_on = '2025-08-16', exit_reason = 'RESIGNED' where id = ?", leaver);
        sql().update("update staff.posting set valid_to = '2025-08-16', ending = 'EXIT' where worker = ?", leaver);
      }
      var wanted = wanted(unit, "2025-%02d".formatted(month));
      wanted.setPolicy("RICH-18");
      long run = HR.calls(() -> runs.open(wanted));
      HR.calls(() -> runs.calculate(run, version(run)));
      settle(run);
      approved(run);
      if (month == 3) paid(run);
      if (month == 4) heldBack(run);
    }
    assertEquals(4, sql().number("select count(*) from staff.payslip_part where worker = ? and correction = 1 and pay_month = '2025-07-01'", late), "March to June, each for itself");
    assertEquals(0, sql().number("select count(*) from staff.payslip where worker = ? and pay_month > '2025-08-01'", leaver));
    assertEquals(0, sql().number("select count(*) from staff.payslip where unit = ? and tax_year = 2025 and changes <> '[]'::jsonb and why = ''", unit), "every difference to last month says why");
    var wrong = new ArrayList<String>();
    for (var worker : sql().list("select distinct worker from staff.payslip where unit = ? and tax_year = 2025", row -> row.big("worker"), unit)) {
      var expected = YearByHand.of(sql(), unit, worker);
      var found = sql().one("select sum(gross) || ' ' || sum(employee) || ' ' || sum(tax) || ' ' || sum(net) as sums from staff.payslip where unit = ? and worker = ? and tax_year = 2025", row -> row.text("sums"), unit, worker).orElseThrow();
      if (!expected.equals(found)) wrong.add(worker + ": by hand " + expected + ", paid " + found);
    }
    assertEquals(List.of(), wrong);
    assertTrue(sql().one("select sum(tax) as tax from staff.payslip where unit = ?", row -> row.as("tax", BigDecimal.class), unit).orElseThrow().compareTo(new BigDecimal("10000")) > 0, "there is something to tax");
    assertEquals(List.of(), AUDITOR.calls(() -> runs.recompute(sql().number("select id from staff.payroll_run where unit = ? and month = '2025-07-01'", unit))));
    assertEquals(0, sql().number("select count(*) from staff.payroll_account a where a.unit = ? and a.year = 2025 and a.net <> a.income - a.contributions - a.withheld", unit));
  }

  /** One line comes back and is sent once more, and nobody can send it a third time; then the run is closed. */
  private void paid(long run) {
    assertThrows(EJBAccessException.class, () -> HR.calls(() -> payments.send(run, version(run), PayWay.BANK)));
    long file = FINANCE.calls(() -> payments.send(run, version(run), PayWay.BANK));
    assertEquals("payroll.not-approved", refused(() -> FINANCE.calls(() -> payments.send(run, version(run), PayWay.BANK))));
    var line = FINANCE.calls(() -> payments.lines(run)).stream().filter(one -> one.state().equals("OPEN")).findFirst().orElseThrow();
    assertEquals(List.of(), held(run));
    FINANCE.does(() -> payments.returned(line.id(), LocalDate.of(2025, 3, 25), "户名与账号不符"));
    assertEquals(List.of("RETURNED"), held(run));
    assertEquals("payroll.settled", refused(() -> FINANCE.does(() -> payments.returned(line.id(), LocalDate.of(2025, 3, 25), "再来"))));
    FINANCE.calls(() -> payments.paid(file, LocalDate.of(2025, 3, 26)));
    assertEquals("payroll.unsettled", refused(() -> FINANCE.does(() -> payments.reconcile(run, version(run)))));
    long second = FINANCE.calls(() -> payments.resend(run, version(run), PayWay.TREASURY));
    assertEquals(List.of(), held(run));
    assertEquals("payroll.nothing-returned", refused(() -> FINANCE.calls(() -> payments.resend(run, version(run), PayWay.BANK))));
    var fetched = FINANCE.calls(() -> payments.fetch(second));
    assertEquals(fetched.hash(), FINANCE.calls(() -> payments.files(run)).stream().filter(one -> one.id() == second).findFirst().orElseThrow().hash());
    assertTrue(new String(fetched.content(), StandardCharsets.UTF_8).contains(line.amount().toPlainString()));
    FINANCE.calls(() -> payments.paid(second, LocalDate.of(2025, 3, 28)));
    FINANCE.does(() -> payments.reconcile(run, version(run)));
    assertEquals("payroll.unknown", refused(() -> STRANGER.calls(() -> payments.lines(run))));
    var vouchers = AUDITOR.calls(() -> reports.vouchers(run));
    assertEquals(vouchers.stream().map(VoucherLine::debit).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add), vouchers.stream().map(VoucherLine::credit).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add));
    assertTrue(HR.calls(() -> reports.workbook(run, PayrollTable.TAX)).content().length > 3000);
    assertTrue(HR.calls(() -> reports.sheet(run)).pdf().length > 10_000);
  }

  /** Whose account gave March back is left out of April, which the list of the run says beside the person before and after; sending it on purpose ends it. */
  private void heldBack(long run) {
    assertEquals(List.of("AHEAD"), held(run));
    FINANCE.calls(() -> payments.send(run, version(run), PayWay.BANK));
    assertEquals(List.of("WAITING"), held(run));
    FINANCE.calls(() -> payments.resend(run, version(run), PayWay.BANK));
    assertEquals(List.of(), held(run));
  }

  private List<String> held(long run) {
    return HR.calls(() -> runs.slips(new SlipQuery(run, null, false, 0, 500))).rows().stream().map(SlipRow::held).filter(Objects::nonNull).toList();
  }

  /** The shipped policy with four times its base. */
  private void richPolicy() {
    sql().update("""
        insert into staff.pay_policy (id, area, code, number, name, sample, source, note, valid_from, state, made_by, made_at, decided_by, decided_at, decision)
        select 9001, area, 'RICH-18', 1, '试算用办法', sample, source, note, valid_from, state, made_by, made_at, decided_by, decided_at, decision from staff.pay_policy where area = '510131000000' and code = 'SAN-GANG-18' and number = 1""");
    for (var table : List.of("pay_fact:position, code, is_text, choices, least, most, standard, note", "pay_table:position, code, stepped, heads", "pay_table_row:table_position, position, cells")) {
      var name = table.split(":")[0];
      sql().update("insert into staff." + name + " (policy, " + table.split(":")[1] + ") select 9001, " + table.split(":")[1] + " from staff." + name + " where policy = (select id from staff.pay_policy where area = '510131000000' and code = 'SAN-GANG-18' and number = 1)");
    }
    sql().update("""
        insert into staff.pay_item (policy, position, code, kind, formula, basis) select 9001, position, code, kind, case code when '基数' then '15504.00' else formula end, basis
          from staff.pay_item where policy = (select id from staff.pay_policy where area = '510131000000' and code = 'SAN-GANG-18' and number = 1)""");
  }

  @Test void a_worker_sees_the_own_slips_once_they_are_sent_and_nobody_elses() {
    PayrollSteps.demonstration(database);
    var own = EMPLOYEE.calls(() -> slips.mine());
    assertEquals(10, own.size(), "January to October of the demonstration");
    var sheet = EMPLOYEE.calls(() -> slips.own(own.get(0).id()));
    assertEquals(own.get(0).net(), sheet.net());
    assertTrue(sheet.lines().stream().allMatch(line -> !line.what().formula().isBlank() && !line.what().worked().isBlank() && !line.what().rule().isBlank()));
    long other = sql().number("select s.id from staff.payslip s join staff.payroll_run r on r.id = s.run join staff.worker w on w.id = s.worker where w.username is null and r.state = 'RECONCILED' limit 1");
    assertEquals("payslip.unknown", refused(() -> EMPLOYEE.does(() -> slips.own(other))));
    assertEquals("payslip.unknown", refused(() -> STRANGER.does(() -> slips.sheet(other))));
    assertThrows(EJBAccessException.class, () -> LEADER.does(() -> slips.sheet(other)));
    assertTrue(EMPLOYEE.calls(() -> slips.print(own.get(0).id())).pdf().length > 5_000);
    assertTrue(AUDITOR.calls(() -> slips.sheet(other)).lines().size() > 10);
  }

  @Test void a_county_adds_its_units_up() {
    PayrollSteps.demonstration(database);
    var lines = HR.calls(() -> runs.ledger(2026));
    var months = HR.calls(() -> reports.counties(2026));
    assertTrue(months.size() >= 10, months.toString());
    for (var one : months) {
      var of = lines.stream().filter(line -> line.month().equals(one.month()) && line.purpose() == one.purpose()).toList();
      assertEquals(of.size(), one.units());
      assertEquals(of.stream().filter(line -> line.state().compareTo(RunState.SENT) < 0).count(), one.open());
      assertEquals(of.stream().map(line -> line.gross().add(line.net())).reduce(BigDecimal.ZERO, BigDecimal::add), one.gross().add(one.net()));
      assertTrue(one.missing() >= 0 && one.of() > 5, one.toString());
    }
    assertFalse(STRANGER.calls(() -> reports.counties(2026)).stream().anyMatch(one -> one.county().equals("510131000000")));
  }

  @Test void going_live_in_august_gives_the_same_year() {
    long unit = unit(4);
    var months = java.util.stream.IntStream.rangeClosed(1, 7).mapToObj("2026-%02d"::formatted).toList();
    for (var month : months) approved(calculated(4, month));
    long august = calculated(4, "2026-08");
    var whole = sums(august);
    approved(august);
    var rest = new ArrayList<Long>();
    for (var month : List.of("2026-09", "2026-10", "2026-11")) {
      long run = calculated(4, month);
      rest.add(run);
      whole.addAll(sums(run));
      approved(run);
    }
    // the same again with nothing but the opening balances of July
    var by = sql().list("select worker, sum_income, sum_exempt, sum_contributions, sum_additional, sum_other, sum_withheld from staff.payslip where unit = ? and pay_month = '2026-07-01'",
        row -> new Opening(unit, row.big("worker"), "", LocalDate.of(2026, 7, 1), row.as("sum_income", BigDecimal.class), row.as("sum_exempt", BigDecimal.class), row.as("sum_contributions", BigDecimal.class),
            row.as("sum_additional", BigDecimal.class), row.as("sum_other", BigDecimal.class), row.as("sum_withheld", BigDecimal.class), BigDecimal.ZERO, false), unit);
    assertEquals("payroll.opening-late", refused(() -> HR.does(() -> openings.put(by))));
    sql().update("update staff.payroll_run set state = 'DRAFT', attempt = 0, checked_by = null, approved_by = null where unit = ?", unit);
    for (var table : List.of("payslip_part where unit = ?", "payslip where unit = ?", "payroll_aside where run in (select id from staff.payroll_run where unit = ?)")) {
      sql().update("delete from staff." + table, unit);
    }
    sql().update("update staff.payroll_run set unit = (select id from staff.paying_unit where county = '510121000000' limit 1) where unit = ? and month < '2026-08-01'", unit);
    assertEquals("unit.unknown", refused(() -> STRANGER.does(() -> openings.put(by))));
    HR.does(() -> openings.put(by));
    assertEquals(by.size(), AUDITOR.calls(() -> openings.of(unit, 2026)).size());
    rest.add(0, august);
    var again = new ArrayList<String>();
    for (long run : rest) {
      HR.calls(() -> runs.calculate(run, version(run)));
      settle(run);
      again.addAll(sums(run));
      approved(run);
    }
    assertEquals(whole, again, "August to November come to the same, to the cent");
  }

  private List<String> sums(long run) {
    return sql().list("select number || ' ' || net || ' ' || tax || ' ' || sum_income || ' ' || sum_contributions || ' ' || sum_additional || ' ' || sum_withheld || ' ' || sum_months as said from staff.payslip where run = ? order by worker",
        row -> row.text("said"), run);
  }
}
