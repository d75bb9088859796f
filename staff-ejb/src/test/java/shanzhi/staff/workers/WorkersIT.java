package shanzhi.staff.workers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.staff.StaffSamples.AUDITOR;
import static shanzhi.staff.StaffSamples.EMPLOYEE;
import static shanzhi.staff.StaffSamples.FEILONG;
import static shanzhi.staff.StaffSamples.FINANCE;
import static shanzhi.staff.StaffSamples.HESHAN;
import static shanzhi.staff.StaffSamples.HR;
import static shanzhi.staff.StaffSamples.PUJIANG;
import static shanzhi.staff.StaffSamples.SHOUAN;
import static shanzhi.staff.StaffSamples.STRANGER;
import static shanzhi.staff.StaffSamples.TOWN;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.StaffSamples;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.workers.boundary.AccountState;
import shanzhi.staff.workers.boundary.BankAccounts;
import shanzhi.staff.workers.boundary.ContractKind;
import shanzhi.staff.workers.boundary.CorrectWorker;
import shanzhi.staff.workers.boundary.DeclareDeduction;
import shanzhi.staff.workers.boundary.DeductionKind;
import shanzhi.staff.workers.boundary.DegreeLevel;
import shanzhi.staff.workers.boundary.ExitOfWorker;
import shanzhi.staff.workers.boundary.ExitReason;
import shanzhi.staff.workers.boundary.Insurances;
import shanzhi.staff.workers.boundary.InsureWorker;
import shanzhi.staff.workers.boundary.LeaveKind;
import shanzhi.staff.workers.boundary.LeaveOfWorker;
import shanzhi.staff.workers.boundary.MoveWorker;
import shanzhi.staff.workers.boundary.Papers;
import shanzhi.staff.workers.boundary.Payees;
import shanzhi.staff.workers.boundary.PayingUnits;
import shanzhi.staff.workers.boundary.PostClass;
import shanzhi.staff.workers.boundary.ProposeAccount;
import shanzhi.staff.workers.boundary.TaxProfiles;
import shanzhi.staff.workers.boundary.WorkerMonth;
import shanzhi.staff.workers.boundary.WorkerMonths;
import shanzhi.staff.workers.boundary.WorkerQuery;
import shanzhi.staff.workers.boundary.WorkerState;
import shanzhi.staff.workers.boundary.Workers;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** A worker from entry to exit, who may do what to whom, and what payroll reads of it. */
@ExtendWith(ArquillianExtension.class)
class WorkersIT {

  static final LocalDate LATER = LocalDate.of(2030, 1, 1);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", WorkersIT.class, StaffSamples.class); }

  @Inject Workers workers;
  @Inject WorkerMonths months;
  @Inject PayingUnits units;
  @Inject Papers papers;
  @Inject BankAccounts accounts;
  @Inject Payees payees;
  @Inject TaxProfiles taxes;
  @Inject Insurances insurances;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private long unit(String community) { return HR.calls(() -> units.usual(community).orElseThrow()); }

  private long entered(LocalDate from) { return HR.calls(() -> workers.enter(StaffSamples.wanted(unit(FEILONG), FEILONG, from))); }

  private int version(long id) { return HR.calls(() -> workers.sheet(id).version()); }

  private WorkerMonth month(long worker, int year, int month, LocalDate known) {
    return HR.calls(() -> months.within(PUJIANG, YearMonth.of(year, month), known)).stream().filter(one -> one.worker() == worker).findFirst().orElseThrow();
  }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  @Test void who_enters_is_on_the_roster_with_post_contract_and_an_account_that_signs_in() {
    long id = entered(LocalDate.of(2026, 1, 5));
    var sheet = HR.calls(() -> workers.sheet(id));
    assertEquals(WorkerState.ACTIVE, sheet.state());
    assertEquals(PostClass.STAFF, sheet.posting().post());
    assertEquals(1, sheet.contracts().size());
    assertTrue(sheet.idCardMasked().matches("519\\*{11}\\d{3}[\\dX]"), sheet.idCardMasked());
    assertEquals(1, sql().number("select count(*) from foundation.user_scope where username = ? and role = 'EMPLOYEE' and area = ? and valid_from = '2026-01-05'", sheet.username(), FEILONG));
    assertTrue(sql().number("select count(*) from foundation.outbox where topic = 'keycloak.account' and key = ?", sheet.username()) > 0);
    assertEquals(1, sql().number("select count(*) from foundation.audit_entry where verb = 'worker.enter' and subject = ?", sheet.number()));
    assertEquals(0, sql().number("select count(*) from staff.worker where id = ? and (id_card_sealed like '%5199%' or id_card_index like '%5199%')", id));
  }

  @Test void nobody_enters_with_a_wrong_number_twice_or_where_the_unit_does_not_pay() {
    var day = LocalDate.of(2026, 1, 5);
    long unit = unit(FEILONG);
    var wrong = StaffSamples.wanted(unit, FEILONG, day);
    wrong.setIdCard(wrong.getIdCard().substring(0, 17) + (wrong.getIdCard().endsWith("1") ? "2" : "1"));
    assertEquals("worker.bad-id-card", refused(() -> HR.calls(() -> workers.enter(wrong))));
    var young = StaffSamples.wanted(unit, FEILONG, LocalDate.of(2000, 1, 1));
    assertEquals("worker.too-young", refused(() -> HR.calls(() -> workers.enter(young))));
    var once = StaffSamples.wanted(unit, FEILONG, day);
    HR.calls(() -> workers.enter(once));
    assertEquals("worker.exists", refused(() -> HR.calls(() -> workers.enter(once))));
    var grade = StaffSamples.wanted(unit, FEILONG, day);
    grade.setStartGrade(13);
    assertEquals("worker.grade-outside", refused(() -> HR.calls(() -> workers.enter(grade))));
    var account = StaffSamples.wanted(unit, FEILONG, day);
    account.setBank("示例银行");
    account.setAccount("6222020000000000001");
    assertEquals("worker.bad-account", refused(() -> HR.calls(() -> workers.enter(account))));
    var endless = StaffSamples.wanted(unit, FEILONG, day);
    endless.setContractUntil(null);
    assertEquals("worker.contract-without-end", refused(() -> HR.calls(() -> workers.enter(endless))));
    var elsewhere = StaffSamples.wanted(unit, "510131002004", day);
    assertEquals("worker.unit-elsewhere", refused(() -> HR.calls(() -> workers.enter(elsewhere))));
    var others = StaffSamples.wanted(unit, FEILONG, day);
    others.setUsername("finance");
    assertEquals("worker.username-of-other", refused(() -> HR.calls(() -> workers.enter(others))), "nobody else reads the slips by it");
    var nameless = StaffSamples.wanted(unit, FEILONG, day);
    nameless.setName(" ");
    assertThrows(EJBException.class, () -> HR.calls(() -> workers.enter(nameless)));
  }

  @Test void outside_the_territory_nobody_is_there_and_without_the_right_nobody_gets_in() {
    long id = entered(LocalDate.of(2026, 1, 5));
    int version = version(id);
    assertEquals("worker.unknown", refused(() -> STRANGER.calls(() -> workers.sheet(id))));
    assertEquals("worker.unknown", refused(() -> STRANGER.does(() -> workers.leave(id, version, leave(LeaveKind.SICK, LocalDate.of(2026, 2, 2), null)))));
    assertEquals("worker.unknown", refused(() -> STRANGER.does(() -> papers.addDegree(id, DegreeLevel.MASTER, LocalDate.of(2026, 2, 2)))));
    assertEquals("worker.unknown", refused(() -> STRANGER.calls(() -> accounts.propose(id, account(StaffSamples.account())))));
    assertEquals("unit.unknown", refused(() -> STRANGER.calls(() -> months.of(unit(FEILONG), YearMonth.of(2026, 1), LATER))));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.calls(() -> workers.enter(StaffSamples.wanted(1, FEILONG, LocalDate.of(2026, 1, 5))))));
    assertThrows(EJBAccessException.class, () -> FINANCE.does(() -> workers.comeBack(id, version, LocalDate.of(2026, 2, 2))));
    assertThrows(EJBAccessException.class, () -> TOWN.calls(() -> workers.sheet(id)));
    assertThrows(EJBAccessException.class, () -> EMPLOYEE.calls(() -> workers.list(WorkerQuery.of(PUJIANG))));
    assertThrows(EJBAccessException.class, () -> HR.calls(() -> payees.of(unit(FEILONG), java.util.List.of(id), LATER, "x")));
    assertEquals(0, STRANGER.calls(() -> workers.list(WorkerQuery.of(PUJIANG))).total());
    assertTrue(AUDITOR.calls(() -> workers.list(WorkerQuery.of(PUJIANG))).total() > 500);
  }

  @Test void a_worker_sees_the_own_sheet_and_nobody_elses() {
    var mine = EMPLOYEE.calls(() -> workers.mine());
    assertEquals("罗小梅", mine.name());
    assertEquals(FEILONG, mine.community());
    assertEquals("worker.not-you", refused(() -> Caller.named("hr").as(JobRole.EMPLOYEE).calls(() -> workers.mine())));
  }

  @Test void a_transfer_to_another_unit_ends_post_and_contract_and_begins_the_taxes_months_anew() {
    long id = entered(LocalDate.of(2026, 1, 5));
    long there = unit("510131002004");
    var move = move(there, "510131002004", LocalDate.of(2026, 4, 10));
    int seen = version(id);
    HR.does(() -> workers.transfer(id, seen, move));
    var sheet = HR.calls(() -> workers.sheet(id));
    assertEquals("510131002004", sheet.community());
    assertEquals(2, sheet.postings().size());
    assertEquals(LocalDate.of(2026, 4, 10), sheet.contracts().get(1).until());
    assertEquals(ContractKind.OPEN_ENDED, sheet.contracts().get(0).kind());
    assertEquals(0, sql().number("select count(*) from foundation.user_scope where username = ? and area = ? and revoked_at is null and valid_to is null", sheet.username(), FEILONG));
    var april = HR.calls(() -> months.within(PUJIANG, YearMonth.of(2026, 4), LATER)).stream().filter(one -> one.worker() == id).toList();
    assertEquals(2, april.size());
    assertEquals(LocalDate.of(2026, 4, 9), april.get(0).last());
    assertEquals(4, april.get(0).monthsHere());
    assertEquals(1, april.get(1).monthsHere());
    assertEquals(LocalDate.of(2026, 4, 10), april.get(1).first());
    assertEquals("changed-by-someone-else", refused(() -> HR.does(() -> workers.transfer(id, seen, move))));
    int now = version(id);
    assertEquals("worker.same-post", refused(() -> HR.does(() -> workers.transfer(id, now, move(there, "510131002004", LocalDate.of(2026, 5, 1))))));
    assertEquals("worker.before-posting", refused(() -> HR.does(() -> workers.transfer(id, now, move(unit(FEILONG), FEILONG, LocalDate.of(2026, 4, 1))))));
    assertEquals("area.out-of-reach", refused(() -> HR.does(() -> workers.transfer(id, now, move(there, "510121001015", LocalDate.of(2026, 5, 1))))));
  }

  @Test void leave_and_return_are_days_of_the_month_with_their_pay_share() {
    long id = entered(LocalDate.of(2026, 1, 5));
    int first = version(id);
    HR.does(() -> workers.leave(id, first, leave(LeaveKind.PERSONAL, LocalDate.of(2026, 2, 10), null)));
    var open = month(id, 2026, 2, LATER).leaves().get(0);
    assertEquals(LocalDate.of(2026, 2, 28), open.until());
    assertEquals(0, open.payShare().signum());
    int second = version(id);
    assertEquals("worker.already-away", refused(() -> HR.does(() -> workers.leave(id, second, leave(LeaveKind.SICK, LocalDate.of(2026, 3, 1), null)))));
    HR.does(() -> workers.comeBack(id, second, LocalDate.of(2026, 2, 12)));
    assertEquals(LocalDate.of(2026, 2, 11), month(id, 2026, 2, LATER).leaves().get(0).until());
    int third = version(id);
    assertEquals("worker.not-away", refused(() -> HR.does(() -> workers.comeBack(id, third, LocalDate.of(2026, 3, 2)))));
  }

  @Test void exit_ends_post_contract_and_account_and_a_return_years_later_is_the_same_person() {
    var wanted = StaffSamples.wanted(unit(FEILONG), FEILONG, LocalDate.of(2025, 1, 6));
    long id = HR.calls(() -> workers.enter(wanted));
    int seen = version(id);
    assertTrue(HR.calls(() -> workers.exit(id, seen, exit(LocalDate.of(2026, 3, 15)))));
    var sheet = HR.calls(() -> workers.sheet(id));
    assertEquals(WorkerState.LEFT, sheet.state());
    assertEquals(LocalDate.of(2026, 3, 16), sheet.posting().until());
    assertEquals(LocalDate.of(2026, 3, 16), sheet.contracts().get(0).until());
    assertEquals(1, sql().number("select count(*) from foundation.account where username = ? and not enabled", sheet.username()));
    assertEquals(LocalDate.of(2026, 3, 15), month(id, 2026, 3, LATER).last());
    assertEquals(0, HR.calls(() -> months.within(FEILONG, YearMonth.of(2026, 4), LATER)).stream().filter(one -> one.worker() == id).count());
    int later = version(id);
    assertEquals("worker.left", refused(() -> HR.does(() -> workers.leave(id, later, leave(LeaveKind.SICK, LocalDate.of(2026, 3, 20), null)))));
    wanted.setFrom(LocalDate.of(2026, 9, 1));
    wanted.setServiceSince(LocalDate.of(2026, 9, 1));
    assertEquals(id, HR.calls(() -> workers.enter(wanted)));
    assertEquals(2, HR.calls(() -> workers.sheet(id)).postings().size());
    assertEquals(1, sql().number("select count(*) from foundation.account where username = ? and enabled", sheet.username()));
    assertEquals(4, month(id, 2026, 9, LATER).monthsHere());   // January to March, and September
  }

  @Test void whoever_has_work_to_hand_over_keeps_the_account_until_it_is_done() {
    var wanted = StaffSamples.wanted(unit(FEILONG), FEILONG, LocalDate.of(2026, 1, 5));
    wanted.setUsername("clerk");
    wanted.setName("何秀英");
    long id = HR.calls(() -> workers.enter(wanted));
    int seen = version(id);
    assertFalse(HR.calls(() -> workers.exit(id, seen, exit(LocalDate.of(2026, 3, 15)))));
    assertEquals(1, sql().number("select count(*) from foundation.account where username = 'clerk' and enabled"));
    assertEquals(0, sql().number("select count(*) from foundation.user_scope where username = 'clerk' and role = 'EMPLOYEE' and revoked_at is null and coalesce(valid_to, 'infinity') > '2026-03-15'"));
  }

  @Test void a_correction_keeps_why_and_refuses_anothers_card() {
    long id = entered(LocalDate.of(2026, 1, 5));
    var other = StaffSamples.wanted(unit(FEILONG), FEILONG, LocalDate.of(2026, 1, 5));
    HR.calls(() -> workers.enter(other));
    var correction = new CorrectWorker();
    correction.setName("测试人乙");
    correction.setPhone("13900001234");
    correction.setServiceSince(LocalDate.of(2020, 1, 1));
    correction.setReason("姓名登记有误");
    int seen = version(id);
    HR.does(() -> workers.correct(id, seen, correction));
    var sheet = HR.calls(() -> workers.sheet(id));
    assertEquals("测试人乙", sheet.name());
    assertEquals("139****1234", sheet.phoneMasked());
    assertTrue(sheet.events().get(0).words().contains("姓名登记有误"));
    assertEquals(1, HR.calls(() -> workers.list(new WorkerQuery(PUJIANG, null, null, null, "13900001234", null, 0, 0, 20, null))).total());
    correction.setIdCard(other.getIdCard());
    int now = version(id);
    assertEquals("worker.exists", refused(() -> HR.does(() -> workers.correct(id, now, correction))));
  }

  @Test void only_an_account_that_somebody_else_confirmed_is_paid_to() {
    long id = entered(LocalDate.of(2026, 1, 5));
    long unit = unit(FEILONG);
    var number = StaffSamples.account();
    long account = HR.calls(() -> accounts.propose(id, account(number)));
    assertNull(month(id, 2026, 2, LATER).bankAccount());
    assertEquals("account.waits-already", refused(() -> HR.calls(() -> accounts.propose(id, account(StaffSamples.account())))));
    assertThrows(EJBAccessException.class, () -> HR.does(() -> accounts.decide(account, true, null)));
    var both = Caller.named("hr").as(JobRole.HR, JobRole.FINANCE);
    assertEquals("account.unknown-account", refused(() -> both.does(() -> accounts.decide(account, true, null))), "the grant for finance lacks");
    assertEquals("account.unknown-account", refused(() -> Caller.named("finance-jt").as(JobRole.FINANCE).does(() -> accounts.decide(account, true, null))));
    FINANCE.does(() -> accounts.decide(account, true, null));
    assertEquals("account.decided", refused(() -> FINANCE.does(() -> accounts.decide(account, false, null))));
    assertEquals(account, month(id, 2026, 2, LATER).bankAccount());
    assertEquals(number, FINANCE.calls(() -> payees.of(unit, java.util.List.of(id), LATER, "试算")).get(0).fullAccount());
    long next = HR.calls(() -> accounts.propose(id, account(StaffSamples.account())));
    FINANCE.does(() -> accounts.decide(next, true, "已核对"));
    assertEquals(1, HR.calls(() -> accounts.of(id)).stream().filter(one -> one.state() == AccountState.IN_FORCE && one.until() == null).count());
    FINANCE.does(() -> accounts.returned(next, LocalDate.of(2026, 2, 27), "账户已注销"));
    assertEquals("账户已注销", FINANCE.calls(() -> payees.of(unit, java.util.List.of(id), LATER, "重发")).isEmpty() ? null : HR.calls(() -> accounts.of(id)).get(0).returnedWhy());
    assertEquals("worker.bad-account", refused(() -> HR.calls(() -> accounts.propose(id, account("6222020000000000001")))));
  }

  @Test void bases_and_deductions_are_known_from_the_day_they_were_told() {
    long id = entered(LocalDate.of(2026, 1, 5));
    HR.does(() -> insurances.declare(id, StaffSamples.base("4000.00", LocalDate.of(2026, 1, 10))));
    HR.does(() -> insurances.declare(id, StaffSamples.base("4300.00", LocalDate.of(2026, 7, 15))));
    assertEquals(new BigDecimal("4000.00"), month(id, 2026, 3, LocalDate.of(2026, 3, 31)).insuranceBase());
    assertEquals(new BigDecimal("4300.00"), month(id, 2026, 3, LocalDate.of(2026, 7, 31)).insuranceBase());
    assertEquals(LocalDate.of(2026, 7, 15), month(id, 2026, 3, LATER).insuranceAnnounced());
    assertNull(month(id, 2026, 3, LocalDate.of(2026, 1, 9)).insuranceBase());
    assertEquals("base.there", refused(() -> HR.does(() -> insurances.declare(id, StaffSamples.base("4400.00", LocalDate.of(2026, 7, 15))))));
    assertNull(month(id, 2026, 3, LATER).insured());
    HR.does(() -> insurances.insure(id, StaffSamples.insure("6")));
    assertEquals(new BigDecimal("6.00"), month(id, 2026, 3, LATER).fundRate());

    var child = new DeclareDeduction();
    child.setKind(DeductionKind.CHILD_EDUCATION);
    child.setMonthly(new BigDecimal("2000"));
    child.setFrom(LocalDate.of(2026, 1, 1));
    child.setReportedOn(LocalDate.of(2026, 3, 10));
    HR.calls(() -> taxes.declare(id, child));
    assertEquals(0, month(id, 2026, 2, LocalDate.of(2026, 2, 28)).deductionToDate().signum());
    var march = month(id, 2026, 3, LocalDate.of(2026, 3, 31));
    assertEquals(0, new BigDecimal("2000").compareTo(march.deduction()));
    assertEquals(0, new BigDecimal("6000").compareTo(march.deductionToDate()));
    assertEquals(0, month(id, 2027, 1, LATER).deductionToDate().signum(), "nobody confirmed 2027");
    HR.calls(() -> taxes.confirmWorker(id, 2027));
    assertEquals(0, new BigDecimal("2000").compareTo(month(id, 2027, 1, LATER).deductionToDate()));
    child.setKind(DeductionKind.RENT);
    child.setMonthly(new BigDecimal("1500.01"));
    assertEquals("deduction.too-high", refused(() -> HR.calls(() -> taxes.declare(id, child))));
    child.setMonthly(new BigDecimal("1500"));
    HR.calls(() -> taxes.declare(id, child));
    child.setKind(DeductionKind.MORTGAGE);
    child.setMonthly(new BigDecimal("1000"));
    assertEquals("deduction.rent-or-mortgage", refused(() -> HR.calls(() -> taxes.declare(id, child))));
    child.setMonthly(new BigDecimal("-1"));
    assertThrows(EJBException.class, () -> HR.calls(() -> taxes.declare(id, child)));
    HR.does(() -> taxes.choose(id, TaxOption.FLAT_60000, LocalDate.of(2027, 1, 1)));
    assertEquals(TaxOption.NONE, month(id, 2026, 12, LATER).taxOption());
    assertEquals(TaxOption.FLAT_60000, month(id, 2027, 1, LATER).taxOption());
  }

  @Test void service_is_counted_without_interruptions_and_suspensions() {
    var wanted = StaffSamples.wanted(unit(FEILONG), FEILONG, LocalDate.of(2018, 3, 1));
    wanted.setContractUntil(LocalDate.of(2030, 2, 28));
    long id = HR.calls(() -> workers.enter(wanted));
    assertEquals(7, month(id, 2026, 2, LATER).serviceYears());
    assertEquals(8, month(id, 2026, 3, LATER).serviceYears());
    HR.does(() -> papers.interrupt(id, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 31), "脱产"));
    assertEquals(7, month(id, 2026, 3, LATER).serviceYears());
    assertEquals(31, month(id, 2026, 3, LATER).interruptedDays());
    assertEquals(8, month(id, 2026, 4, LATER).serviceYears());
    assertEquals("worker.interruption-there", refused(() -> HR.does(() -> papers.interrupt(id, LocalDate.of(2020, 1, 15), LocalDate.of(2020, 2, 15), "重叠"))));
    int seen = version(id);
    HR.does(() -> workers.leave(id, seen, leave(LeaveKind.SUSPENDED, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31))));
    assertEquals(7, month(id, 2026, 4, LATER).serviceYears());
    HR.does(() -> papers.addDegree(id, DegreeLevel.BACHELOR, LocalDate.of(2022, 7, 1)));
    HR.does(() -> papers.addDegree(id, DegreeLevel.MASTER, LocalDate.of(2026, 7, 1)));
    assertEquals(DegreeLevel.BACHELOR, month(id, 2026, 6, LATER).degree());
    assertEquals(DegreeLevel.MASTER, month(id, 2026, 7, LATER).degree());
    assertEquals("worker.degree-there", refused(() -> HR.does(() -> papers.addDegree(id, DegreeLevel.MASTER, LocalDate.of(2026, 8, 1)))));
  }

  @Test void the_demonstration_has_its_leaver_its_transfer_and_a_month_for_every_unit() {
    var all = HR.calls(() -> units.list()).stream().filter(unit -> !unit.name().endsWith("试验单位")).toList();
    assertEquals(8, all.size());
    assertTrue(all.stream().allMatch(unit -> unit.bankMasked() != null && unit.workers() > 10));
    var heshan = HR.calls(() -> months.of(unit(HESHAN), YearMonth.of(2026, 5), LATER));
    var invented = new java.util.HashSet<>(sql().list("select worker from staff.contract where number like '示例-%'", row -> row.big("worker")));
    assertTrue(heshan.stream().filter(one -> invented.contains(one.worker())).allMatch(one -> one.insured() != null && one.insuranceBase() != null && one.fundBase() != null), "nobody of the demonstration lacks a base");
    assertEquals(1, heshan.stream().filter(one -> LocalDate.of(2026, 6, 1).equals(one.leftOn())).count());
    assertEquals(1, heshan.stream().filter(one -> LocalDate.of(2026, 5, 15).equals(one.last())).count());
    var shouan = HR.calls(() -> months.of(unit("510131002004"), YearMonth.of(2026, 5), LATER));
    assertEquals(1, shouan.stream().filter(one -> one.first().equals(LocalDate.of(2026, 5, 16)) && one.monthsHere() == 1).count());
    assertNotNull(SHOUAN);
    var me = EMPLOYEE.calls(() -> workers.mine());
    assertEquals(6, month(me.id(), 2026, 3, LATER).serviceYears());
    assertEquals(DegreeLevel.BACHELOR, month(me.id(), 2026, 3, LATER).degree());
  }

  private static LeaveOfWorker leave(LeaveKind kind, LocalDate from, LocalDate until) {
    var leave = new LeaveOfWorker();
    leave.setKind(kind);
    leave.setFrom(from);
    leave.setUntil(until);
    return leave;
  }

  private static MoveWorker move(long unit, String community, LocalDate from) {
    var move = new MoveWorker();
    move.setUnit(unit);
    move.setCommunity(community);
    move.setPost(PostClass.STAFF);
    move.setFrom(from);
    return move;
  }

  private static ExitOfWorker exit(LocalDate day) {
    var exit = new ExitOfWorker();
    exit.setLastDay(day);
    exit.setReason(ExitReason.RESIGNED);
    return exit;
  }

  private static ProposeAccount account(String number) {
    var account = new ProposeAccount();
    account.setBank("示例银行");
    account.setAccount(number);
    account.setHolder("测试人");
    account.setFrom(LocalDate.of(2026, 1, 5));
    account.setReason("入职");
    return account;
  }
}
