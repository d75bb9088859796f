package shanzhi.staff.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.staff.payroll.PayrollSteps.FINANCE;
import static shanzhi.staff.payroll.PayrollSteps.HR;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.foundation.sheets.boundary.RunView;
import shanzhi.foundation.sheets.boundary.Sheets;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.payroll.boundary.BonusAmount;
import shanzhi.staff.payroll.boundary.Bonuses;
import shanzhi.staff.payroll.boundary.OpenRun;
import shanzhi.staff.payroll.boundary.Openings;
import shanzhi.staff.payroll.boundary.PayWay;
import shanzhi.staff.payroll.boundary.Payments;
import shanzhi.staff.payroll.boundary.PayrollReports;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.PayrollTable;
import shanzhi.staff.payroll.boundary.Payslips;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.payroll.boundary.RunState;
import shanzhi.staff.payroll.boundary.SlipSheet;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Bonuses by papers, in a unit that went on from another system in April 2025. */
@ExtendWith(ArquillianExtension.class)
class BonusRunIT {

  private static final Caller STRANGER = Caller.named("hr-jt").as(JobRole.HR);
  private static final Caller AUDITOR = Caller.named("auditor").as(JobRole.AUDITOR);
  private static final String FIFTH = "蒲人社发〔2025〕5号";
  private static final String SIXTH = "蒲人社发〔2025〕6号";
  private static final String HEAD = "工号,姓名,金额,事由\n";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", BonusRunIT.class, PayrollSteps.class, OwnUnit.class); }

  @Inject PayrollRuns runs;
  @Inject Bonuses bonuses;
  @Inject Payslips slips;
  @Inject Payments payments;
  @Inject PayrollReports reports;
  @Inject Openings openings;
  @Inject Sheets sheets;
  @Inject Jobs jobs;
  @Inject Sealing sealing;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private OwnUnit unit;
  private PayrollSteps steps;
  private long little;
  private long much;
  private long spent;
  private long gone;

  private Sql sql() { return Sql.on(database); }

  /**
   * Until March: 40000 − 15000 − 4000 = 21000, × 3 % = 630 withheld of the first; 120000 − 15000 − 6000 = 99000, × 10 % − 2520 = 7380 of the
   * second and the third, whose one bonus by itself the other system has paid. The fourth left in February.
   */
  @BeforeEach void people() {
    unit = new OwnUnit(database, sealing, "奖金试验单位");
    steps = new PayrollSteps(runs, database, unit.id, "SAN-GANG-18");
    little = unit.employs("奖金甲", "2025-01-01");
    much = unit.employs("奖金乙", "2025-01-01");
    spent = unit.employs("奖金丙", "2025-01-01");
    gone = unit.employs("奖金丁", "2025-01-01");
    unit.leaves(gone, "2025-02-01", "EXIT");
    sql().update("update staff.worker set left_on = '2025-02-01', exit_reason = 'RESIGNED' where id = ?", gone);
    HR.does(() -> openings.put(List.of(unit.opening(little, "2025-03-01", "40000.00", "4000.00", "630.00", "0.00", false),
        unit.opening(much, "2025-03-01", "120000.00", "6000.00", "7380.00", "5000.00", false), unit.opening(spent, "2025-03-01", "120000.00", "6000.00", "7380.00", "0.00", true))));
  }

  @AfterEach void close() { unit.close(); }

  private long open(String month, String paper) { return open(month, RunPurpose.BONUS, paper); }

  private long open(String month, RunPurpose purpose, String paper) {
    var wanted = new OpenRun();
    wanted.setUnit(unit.id);
    wanted.setMonth(month);
    wanted.setPurpose(purpose);
    wanted.setPolicy("SAN-GANG-18");
    wanted.setPaper(paper);
    return HR.calls(() -> runs.open(wanted));
  }

  private BonusAmount gives(long worker, String amount) { return new BonusAmount(unit.number(worker), null, new BigDecimal(amount), "上年度绩效突出"); }

  private void give(long run, BonusAmount... rows) { HR.does(() -> bonuses.put(run, List.of(rows))); }

  private void calculate(long run) {
    HR.calls(() -> runs.calculate(run, steps.version(run)));
    steps.settle(run);
  }

  private void approve(long run) {
    HR.does(() -> runs.check(run, steps.version(run)));
    FINANCE.does(() -> runs.approve(run, steps.version(run)));
  }

  private void tax(long run, BonusWay way) {
    HR.does(() -> bonuses.tax(run, steps.version(run), way));
    calculate(run);
  }

  private SlipSheet slip(long run, long worker) {
    long id = sql().number("select id from staff.payslip where run = ? and worker = ?", run, worker);
    return HR.calls(() -> slips.sheet(id));
  }

  private List<String> notes(long run, long worker) { return slip(run, worker).notes().stream().map(note -> note.key()).toList(); }

  private static void invalid(Runnable deed) {
    var thrown = assertThrows(RuntimeException.class, deed::run);
    assertTrue(thrown instanceof ConstraintViolationException || thrown instanceof EJBException failed && failed.getCause() instanceof ConstraintViolationException, thrown.toString());
  }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  @Test void bonuses_are_taxed_with_the_year_so_far_or_by_themselves_and_whoever_had_that_is_taxed_with_the_month() {
    long run = open("2025-04", FIFTH);
    assertEquals("payroll.no-amounts", refused(() -> HR.calls(() -> runs.calculate(run, steps.version(run)))));
    give(run, gives(little, "36001.00"), gives(much, "30000.00"), gives(spent, "30000.00"), gives(gone, "2000.00"));
    calculate(run);
    // with the month: 40000 + 36001 − 20000 − 4000 = 52001, × 10 % − 2520 = 2680.10, less 630; 120000 + 30000 − 20000 − 6000 = 124000, × 10 % − 2520 = 9880, less 7380
    assertEquals(List.of("36001.00 0.00 2050.10 33950.90", "30000.00 0.00 2500.00 27500.00", "30000.00 0.00 2500.00 27500.00", "2000.00 0.00 0.00 2000.00"), unit.paid(run, little, much, spent, gone));
    var both = HR.calls(() -> runs.sheet(run)).bonus();
    // by themselves: 36001 ÷ 12 is above 3000, so × 10 % − 210 = 3390.10; 30000 × 3 % = 900; 2000 × 3 % = 60
    assertEquals("4 98001.00 MERGED 4550.10 4350.10 APART 1", both.granted() + " " + both.sum() + " " + both.way() + " " + both.merged() + " " + both.apart() + " " + both.proposed() + " " + both.spent());

    tax(run, BonusWay.APART);
    assertEquals(List.of("36001.00 0.00 3390.10 32610.90", "30000.00 0.00 900.00 29100.00", "30000.00 0.00 2500.00 27500.00", "2000.00 0.00 60.00 1940.00"), unit.paid(run, little, much, spent, gone));
    assertEquals(List.of("bonus-dearer", "cliff", "bonus-early"), notes(run, little));
    assertEquals(List.of("bonus-early", "apart-used"), notes(run, spent));
    assertEquals(1, HR.calls(() -> runs.sheet(run)).bonus().cliffs());
    assertEquals(List.of(), AUDITOR.calls(() -> runs.recompute(run)), "made again, byte by byte");
    var hash = HR.calls(() -> runs.sheet(run)).hash();
    calculate(run);
    assertEquals(hash, HR.calls(() -> runs.sheet(run)).hash());
    var granted = slip(run, much).lines().stream().filter(line -> line.what().code().equals("核定金额")).findFirst().orElseThrow().what();
    assertEquals("30000.00 蒲人社发〔2025〕5号：上年度绩效突出", granted.result() + " " + granted.rule());
    approve(run);

    // the year's one bonus by itself is had, whichever paper and month comes next
    long next = open("2025-05", SIXTH);
    give(next, gives(much, "1000.00"));
    tax(next, BonusWay.APART);
    // 121000 − 25000 − 6000 = 90000, × 10 % − 2520 = 6480: less than has been withheld
    assertEquals(List.of("1000.00 0.00 0.00 1000.00"), unit.paid(next, much));
    assertEquals(List.of("bonus-early", "apart-used"), notes(next, much));
    approve(next);

    // and neither a run for the month nor its contributions know anything of bonuses but what they added to the year
    long may = steps.approved("2025-05", RunPurpose.MONTHLY);
    assertEquals(List.of("3100.80 667.38 0.00 2433.42", "3100.80 667.38 0.00 2433.42", "3100.80 667.38 0.00 2433.42", "none"), unit.paid(may, little, much, spent, gone));
    assertEquals(0, sql().number("select count(*) from staff.payslip_part where unit = ? and correction > 0", unit.id), "nothing of a bonus is settled anew");
    // 5000 kept elsewhere: the year-end run asks who had the one bonus by itself
    unit.leaves(little, "2025-06-01", "EXIT");
    unit.leaves(much, "2025-06-01", "EXIT");
    unit.leaves(spent, "2025-06-01", "EXIT");
    appraised(much);
    long december = steps.calculated("2025-12", RunPurpose.YEAR_END);
    // 5000 + 775.20 of May; 124100.80 of the year so far with it are taxed with the wage
    assertEquals("5775.20", slip(december, much).gross().toPlainString());
    assertEquals(null, slip(december, much).bonus().apart());
  }

  private void appraised(long worker) {
    long round = sql().number("select nextval('staff.appraisal_round_seq') * 100 + 7");
    sql().update("""
        insert into staff.appraisal_round (id, unit, county, town, year, state, opened_by, opened_at, submitted_by, published_by, published_on)
        values (?, ?, '510131000000', null, 2025, 'PUBLISHED', 'hr', now(), 'hr', 'leader', current_date)""", round, unit.id);
    sql().update("insert into staff.appraisal (id, round, worker, post, community, grade, published_grade) values (?, ?, ?, 'STAFF', '510131001006', 'QUALIFIED', 'QUALIFIED')", round, round, worker);
  }

  @Test void another_unit_taxes_by_itself_nobody_who_had_that_before() {
    long run = open("2025-04", FIFTH);
    give(run, gives(much, "30000.00"));
    tax(run, BonusWay.APART);
    assertEquals(List.of("30000.00 0.00 900.00 29100.00"), unit.paid(run, much));
    approve(run);
    unit.leaves(much, "2025-06-01", "TRANSFER");
    var first = unit;
    unit = new OwnUnit(database, sealing, "奖金第二试验单位");
    try {
      steps = new PayrollSteps(runs, database, unit.id, "SAN-GANG-18");
      unit.posting(much, "2025-06-01");
      long other = open("2025-06", SIXTH);
      give(other, gives(much, "10000.00"));
      tax(other, BonusWay.APART);
      // the new unit begins anew: 10000 − 5000, × 3 %
      assertEquals(List.of("10000.00 0.00 150.00 9850.00"), unit.paid(other, much));
      assertTrue(notes(other, much).contains("apart-used"));
      assertEquals(List.of(), HR.calls(() -> runs.recompute(other)));
      assertEquals("payroll.paper-paid", refused(() -> give(open("2025-07", FIFTH), gives(much, "10.00"))), "a paper is a paper, whoever pays by it");
    } finally {
      first.close();
    }
  }

  @Test void a_paper_pays_nobody_twice_and_several_papers_of_a_month_stand_beside_each_other() {
    long fifth = open("2025-04", FIFTH);
    assertEquals("payroll.paper-there", refused(() -> open("2025-04", "蒲人社发 [2025] 5 号")));
    invalid(() -> open("2025-04", " 〔〕 "));
    long sixth = open("2025-04", SIXTH);
    give(fifth, gives(little, "1000.00"));
    give(sixth, gives(little, "500.00"));
    assertEquals("payroll.earlier-open", refused(() -> HR.calls(() -> runs.calculate(sixth, steps.version(sixth)))));
    calculate(fifth);
    approve(fifth);
    calculate(sixth);
    approve(sixth);
    assertEquals(2, sql().number("select count(*) from staff.payslip where worker = ? and pay_month = '2025-04-01' and purpose = 'BONUS'", little));
    // late comers are paid by the same paper a month later, the others not again
    long late = open("2025-05", FIFTH);
    assertEquals("payroll.paper-paid", refused(() -> give(late, gives(much, "1000.00"), gives(little, "1000.00"))));
    assertEquals(List.of(), HR.calls(() -> bonuses.of(late)), "nothing of the rows is kept");
    give(late, gives(much, "1000.00"));
    // somebody else's run is paid by the paper meanwhile: the amount stands, and its person is set aside
    sql().update("insert into staff.bonus_grant (run, worker, amount, reason, entered_by, entered_at) values (?, ?, 1000, '漏查', 'hr', now())", late, little);
    calculate(late);
    var aside = HR.calls(() -> runs.sheet(late)).asides();
    assertEquals(List.of(little + " payroll.paper-paid [" + unit.number(little) + ", " + FIFTH + ", 2025-04]"), aside.stream().map(one -> one.worker() + " " + one.reason() + " " + one.args()).toList());
    assertEquals(List.of("none"), unit.paid(late, little));
    // and where no question helps, the key does
    var twice = assertThrows(Sql.SqlFailure.class, () -> sql().update("""
        insert into staff.payslip_part (slip, run, worker, unit, purpose, paper, pay_month, for_month, correction, first_day, last_day, policy, input)
        select slip, run, ?, unit, purpose, paper, pay_month, for_month, correction, first_day, last_day, policy, input from staff.payslip_part where run = ?""", little, late));
    assertEquals("23505", twice.sqlState());
  }

  @Test void amounts_come_by_a_workbook_and_each_wrong_row_is_named() {
    long run = open("2025-04", FIFTH);
    var stranger = sql().one("select number, name from staff.worker where town = '510131002000' and left_on is null limit 1", row -> row.text("number") + "," + row.text("name")).orElseThrow();
    var wrong = read(run, unit.number(little) + ",奖金甲,3000.00,先进\n" + unit.number(much) + ",旁人,3000.00,先进\n" + unit.number(spent) + ",奖金丙,-1.00,先进\nB0000,无人,1.00,先进\n"
        + stranger + ",1.00,先进\n" + unit.number(gone) + ",奖金丁,三千,先进\n" + unit.number(little) + ",奖金甲,1.00,再写一遍\n");
    assertEquals(List.of("3 姓名 worker.name-differs", "4 null worker.invalid", "5 工号 worker.unknown-number", "6 工号 payroll.not-of-unit"),
        HR.calls(() -> sheets.rows(wrong.id(), null, 0)).stream().filter(row -> row.line() >= 3 && row.line() <= 6).flatMap(row -> row.complaints().stream().map(one -> row.line() + " " + one.column() + " " + one.key())).toList());
    assertTrue(wrong.errors() >= 6, "the amount in words and the number that comes twice as well: " + wrong.errors());
    assertEquals(List.of(), HR.calls(() -> bonuses.of(run)), "nothing is half imported");

    var good = read(run, unit.number(little) + ",奖金甲,3000.00,先进\n" + unit.number(much) + ",奖金乙,2000.50,先进\n");
    assertEquals("2 0 0", good.news() + " " + good.updates() + " " + good.errors());
    apply(good.id());
    var again = read(run, unit.number(little) + ",奖金甲,3000.00,先进\n" + unit.number(much) + ",奖金乙,2100.00,先进\n");
    assertEquals("0 1 1", again.news() + " " + again.updates() + " " + again.same());
    apply(again.id());
    assertEquals(List.of("奖金乙 2100.00 先进", "奖金甲 3000.00 先进"), HR.calls(() -> bonuses.of(run)).stream().map(one -> one.name() + " " + one.amount() + " " + one.reason()).sorted().toList());
    assertEquals("payroll.unknown", refused(() -> STRANGER.calls(() -> sheets.upload("payroll-bonuses", String.valueOf(run), "奖金.csv", HEAD.getBytes(StandardCharsets.UTF_8)))));
    long month = open("2025-04", RunPurpose.MONTHLY, null);
    assertEquals("payroll.not-bonus", refused(() -> give(month, gives(little, "1.00"))));
    assertEquals("payroll.not-bonus", refused(() -> HR.calls(() -> sheets.upload("payroll-bonuses", String.valueOf(month), "奖金.csv", HEAD.getBytes(StandardCharsets.UTF_8)))));
  }

  private RunView read(long run, String rows) { return HR.calls(() -> sheets.upload("payroll-bonuses", String.valueOf(run), "奖金.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8))); }

  private void apply(long read) { PayrollSteps.imported(HR, sheets, jobs, read); }

  @Test void whoever_says_what_is_given_does_not_approve_and_what_is_submitted_stays() {
    long run = open("2025-04", FIFTH);
    var row = gives(little, "1000.00");
    assertThrows(EJBAccessException.class, () -> FINANCE.does(() -> bonuses.put(run, List.of(row))));
    assertThrows(EJBAccessException.class, () -> AUDITOR.does(() -> runs.drop(run, -1)));
    assertThrows(EJBAccessException.class, () -> FINANCE.does(() -> bonuses.tax(run, -1, BonusWay.APART)));
    assertEquals("payroll.unknown", refused(() -> STRANGER.does(() -> bonuses.put(run, List.of(row)))));
    assertEquals("payroll.unknown", refused(() -> STRANGER.calls(() -> bonuses.of(run))));
    assertEquals("payroll.unknown", refused(() -> STRANGER.does(() -> runs.drop(run, -1))));
    assertEquals("payroll.choose-way", refused(() -> HR.does(() -> bonuses.tax(run, -1, BonusWay.CHEAPER))));
    invalid(() -> give(run, gives(little, "0.00")));
    invalid(() -> give(run, new BonusAmount(unit.number(little), null, BigDecimal.ONE, " ")));
    // whoever enters it for HR today may sit at the desk of finance tomorrow
    sql().update("insert into staff.bonus_grant (run, worker, amount, reason, entered_by, entered_at) values (?, ?, 1000, '代人事录入', 'finance', now())", run, little);
    calculate(run);
    HR.does(() -> runs.check(run, steps.version(run)));
    assertEquals("payroll.own-run", refused(() -> FINANCE.does(() -> runs.approve(run, steps.version(run)))));
    assertEquals("payroll.locked", refused(() -> HR.does(() -> bonuses.put(run, List.of(row)))));
    assertEquals("payroll.locked", refused(() -> HR.does(() -> bonuses.remove(run, little))));
    assertEquals("payroll.locked", refused(() -> HR.does(() -> runs.drop(run, steps.version(run)))));
    assertEquals("23514", assertThrows(Sql.SqlFailure.class, () -> sql().update("delete from staff.bonus_grant where run = ?", run)).sqlState());
    FINANCE.does(() -> runs.sendBack(run, steps.version(run), "换人录入"));
    HR.does(() -> bonuses.remove(run, little));
    assertEquals(RunState.DRAFT, HR.calls(() -> runs.sheet(run)).line().state());
    assertEquals(0, HR.calls(() -> runs.sheet(run)).line().people(), "slips of what no longer holds are gone");
    assertEquals("payroll.not-granted", refused(() -> HR.does(() -> bonuses.remove(run, little))));
    give(run, gives(much, "1000.00"));
    calculate(run);
    HR.does(() -> runs.drop(run, steps.version(run)));
    assertEquals("payroll.dropped", refused(() -> HR.calls(() -> runs.calculate(run, steps.version(run)))));
    assertEquals("payroll.dropped", refused(() -> give(run, gives(much, "1.00"))));
    // a dropped run stands in nobody's way, its paper may be paid by another one
    long again = open("2025-04", FIFTH);
    give(again, gives(much, "1000.00"));
    calculate(again);
    approve(again);
  }

  @Test void a_run_for_bonuses_goes_out_like_every_other() {
    long run = open("2025-04", FIFTH);
    give(run, gives(little, "36001.00"), gives(much, "30000.00"));
    tax(run, BonusWay.APART);
    approve(run);
    long file = FINANCE.calls(() -> payments.send(run, steps.version(run), PayWay.BANK));
    var text = new String(FINANCE.calls(() -> payments.fetch(file)).content(), StandardCharsets.UTF_8);
    assertTrue(text.contains("代发奖金清单") && text.contains("2025-04奖金") && text.contains("32610.90") && text.contains("61710.90"), text);   // 32610.90 + 29100.00
    // 66001.00 owed, of it 4290.10 tax and 61710.90 paid
    assertEquals(List.of("1 66001.00 null", "1 null 61710.90", "1 null 4290.10", "2 61710.90 null", "2 null 61710.90"),
        FINANCE.calls(() -> reports.vouchers(run)).stream().map(line -> line.voucher() + " " + line.debit() + " " + line.credit()).toList());
    for (var table : PayrollTable.values()) assertTrue(FINANCE.calls(() -> reports.workbook(run, table)).content().length > 1000, table.title());
    assertTrue(FINANCE.calls(() -> reports.sheet(run)).pdf().length > 1000);
    FINANCE.calls(() -> payments.paid(file, LocalDate.of(2026, 11, 1)));
    FINANCE.does(() -> payments.reconcile(run, steps.version(run)));
    assertEquals(RunState.RECONCILED, HR.calls(() -> runs.sheet(run)).line().state());
  }
}
