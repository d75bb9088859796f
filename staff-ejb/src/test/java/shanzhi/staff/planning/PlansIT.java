package shanzhi.staff.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.staff.StaffSamples.AUDITOR;
import static shanzhi.staff.StaffSamples.EMPLOYEE;
import static shanzhi.staff.StaffSamples.FINANCE;
import static shanzhi.staff.StaffSamples.HR;
import static shanzhi.staff.StaffSamples.LEADER;
import static shanzhi.staff.StaffSamples.STRANGER;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.StaffSamples;
import shanzhi.staff.payroll.PayrollSteps;
import shanzhi.staff.planning.boundary.Budgets;
import shanzhi.staff.planning.boundary.EnterBudget;
import shanzhi.staff.planning.boundary.PlanFigures;
import shanzhi.staff.planning.boundary.PlanOutcome;
import shanzhi.staff.planning.boundary.PlanPay;
import shanzhi.staff.planning.boundary.PlanSheet;
import shanzhi.staff.planning.boundary.PlanVariant;
import shanzhi.staff.planning.boundary.Plans;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** What another standard would cost, against figures worked out here with nothing but BigDecimal; and who may ask. */
@ExtendWith(ArquillianExtension.class)
class PlansIT {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final String[] COEFFICIENTS = "1.00 1.03 1.06 1.09 1.12 1.15 1.19 1.23 1.27 1.31 1.35 1.39 1.44 1.49 1.54 1.59 1.64 1.69".split(" ");
  private static final Map<String, Integer> START = Map.of("CHIEF", 7, "DEPUTY", 4, "STAFF", 1);
  private static final Map<String, Integer> MOST = Map.of("CHIEF", 18, "DEPUTY", 15, "STAFF", 12);
  private static final Map<String, Integer> YEARS = Map.of("BACHELOR", 3, "MASTER", 5, "DOCTOR", 7);
  private static final Map<String, Integer> STEPS = Map.of("ASSISTANT", 1, "SOCIAL_WORKER", 2, "SENIOR", 3);
  private static final BigDecimal FLOOR = new BigDecimal("4071");
  private static final BigDecimal CEILING = new BigDecimal("20355");

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", PlansIT.class, PayrollSteps.class, StaffSamples.class); }

  @Inject Plans plans;
  @Inject Budgets budgets;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private static PlanPay wanted(String area, PlanVariant... variants) {
    var wanted = new PlanPay();
    wanted.setName("基数上调测算");
    wanted.setArea(area);
    wanted.setMonth("2026-11");
    wanted.setPolicy("SAN-GANG-18");
    wanted.setVariants(new ArrayList<>(List.of(variants)));
    return wanted;
  }

  private PlanSheet plan(PlanPay wanted) { return HR.calls(() -> plans.simulate(wanted)); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  /** A person as the roster has them, without days off and with one post in the whole month. */
  private record Plain(String post, int years, String degree, String certificate, Integer start, BigDecimal insuranceBase, BigDecimal fundBase, BigDecimal fundRate, boolean insured, boolean fund) {

    BigDecimal standard(String base) {
      int first = start == null ? START.get(post) : start;
      int served = (years + (degree == null ? 0 : YEARS.getOrDefault(degree, 0))) / 3;
      int grade = Math.min(MOST.get(post), first + served + (certificate == null ? 0 : STEPS.get(certificate)));
      return new BigDecimal(base).multiply(new BigDecimal(COEFFICIENTS[grade - 1])).setScale(2, RoundingMode.HALF_UP);
    }

    /** Of pension 16, medical 6.5 and others as loaded: asked of the test by rate. */
    BigDecimal employer(String base, Map<String, BigDecimal> rates, boolean follows) {
      var sum = BigDecimal.ZERO;
      for (var rate : rates.entrySet()) {
        boolean housing = rate.getKey().equals("HOUSING_FUND");
        if (housing ? !fund : !insured) continue;
        var declared = follows ? null : housing ? fundBase : insuranceBase;
        var on = (declared == null ? standard(base) : declared).max(FLOOR).min(CEILING);
        var share = housing && fundRate != null ? fundRate.movePointLeft(2) : rate.getValue();
        sum = sum.add(on.multiply(share).setScale(housing ? 0 : 2, RoundingMode.HALF_UP));
      }
      return sum;
    }
  }

  private List<Plain> people(String community) {
    return sql().list("""
        select * from staff.worker_month(null, '2026-11-01', ?) m
         where community = ? and first_day = '2026-11-01' and last_day = '2026-11-30' and leaves is null and injury_class = 1""", row -> new Plain(row.text("post"), row.number("service_years"), row.text("degree"),
        row.text("certificate"), row.as("start_grade", Integer.class), row.as("insurance_base", BigDecimal.class), row.as("fund_base", BigDecimal.class), row.as("fund_rate", BigDecimal.class),
        row.yes("insured"), row.yes("fund")), LocalDate.now(ChinaTime.ZONE), community);
  }

  /** Employer's rates of Chengdu in 2026 by the documents the suite cites. */
  private static final Map<String, BigDecimal> RATES = Map.of("PENSION", new BigDecimal("0.16"), "MEDICAL", new BigDecimal("0.065"), "UNEMPLOYMENT", new BigDecimal("0.006"), "INJURY", new BigDecimal("0.002"),
      "MATERNITY", new BigDecimal("0.008"), "SERIOUS_ILLNESS", new BigDecimal("0.01"), "HOUSING_FUND", new BigDecimal("0.06"));

  /** A community where everybody is there for the whole month, so that it can be worked out by hand. */
  private String plainCommunity() {
    return sql().one("""
        select community from staff.worker_month(null, '2026-11-01', ?) where county = '510131000000' group by community
        having count(*) between 3 and 12 and bool_and(first_day = '2026-11-01' and last_day = '2026-11-30' and leaves is null and injury_class = 1 and insured is not null and fund is not null)
         order by community limit 1""", row -> row.text("community"), LocalDate.now(ChinaTime.ZONE)).orElseThrow();
  }

  @Test void fourteen_percent_for_a_community_agrees_with_a_calculation_by_hand() {
    var community = plainCommunity();
    var people = people(community);
    var sheet = plan(wanted(community, PlanVariant.amount("3400.00"), PlanVariant.amount("3876.00"), PlanVariant.percent("14")));
    var bases = List.of("3876.00", "3400.00", new BigDecimal("3400.00").multiply(new BigDecimal("1.14")).setScale(2).toPlainString(), "4418.64");
    assertEquals("3876.00", bases.get(2));
    for (int i = 0; i < bases.size(); i++) {
      var base = bases.get(i);
      var outcome = sheet.outcomes().get(i);
      assertEquals(new BigDecimal(base), outcome.figureValue());
      var month = outcome.months().get(0);
      var standards = people.stream().map(one -> one.standard(base)).reduce(BigDecimal.ZERO, BigDecimal::add);
      var employer = people.stream().map(one -> one.employer(base, RATES, false)).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(people.size(), month.months());
      assertTrue(standards.subtract(month.gross()).subtract(month.held()).abs().compareTo(CENT.multiply(BigDecimal.valueOf(people.size()))) <= 0, base + ": " + standards + " " + month);
      assertEquals(0, employer.compareTo(month.employer()), base + ": " + employer + " " + month);
    }
    assertEquals(0, sheet.outcomes().get(0).sum().total().compareTo(sheet.outcomes().get(2).sum().total()), "the present base, said as an amount, costs the same");
  }

  @Test void contributions_follow_the_pay_only_where_it_is_wished_and_both_are_told() {
    var community = plainCommunity();
    var wanted = wanted(community, PlanVariant.percent("14"));
    var declared = plan(wanted).variants().get(0);
    wanted.setBaseFollowsPay(true);
    var following = plan(wanted).variants().get(0);
    var byHand = people(community).stream().map(one -> one.employer("4418.64", RATES, true)).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, byHand.compareTo(following.months().get(0).employer()));
    assertEquals(declared.otherEmployer(), following.sum().employer());
    assertEquals(following.otherEmployer(), declared.sum().employer());
  }

  @Test void parts_add_up_and_a_county_takes_no_longer_than_one_waits_for() {
    long begun = System.nanoTime();
    var sheet = plan(wanted(StaffSamples.PUJIANG, PlanVariant.percent("14"), PlanVariant.percent("-10"), PlanVariant.amount("3400.00")));
    long millis = (System.nanoTime() - begun) / 1_000_000;
    System.out.println("plan of a county: " + sheet.present().sum().months() + " months of people, 4 standards, " + millis + " ms");
    assertTrue(millis < 30_000, "on whatever machine: " + millis + " ms");
    assertEquals(4, sheet.outcomes().size());
    for (var one : sheet.outcomes()) {
      assertEquals(12, one.months().size());
      assertEquals(one.sum().total(), total(one.months()));
      assertEquals(one.sum().total(), total(one.communities()));
      assertEquals(one.sum().total(), total(one.posts()));
    }
    assertTrue(sheet.variants().get(0).more(sheet.present()).signum() > 0 && sheet.variants().get(1).more(sheet.present()).signum() < 0);
    assertEquals(sheet, HR.calls(() -> plans.sheet(sheet.line().id())), "opened again it is the same");
    assertTrue(HR.calls(() -> plans.ledger()).stream().anyMatch(one -> one.id() == sheet.line().id()));
    assertTrue(HR.calls(() -> plans.workbook(sheet.line().id())).content().length > 4_000);
  }

  private static BigDecimal total(List<PlanFigures> all) { return all.stream().map(PlanFigures::total).reduce(BigDecimal.ZERO, BigDecimal::add); }

  @Test void a_headcount_that_stays_has_the_same_people_in_every_month() {
    var wanted = wanted("510131001000", PlanVariant.percent("14"));
    wanted.setMonth("2026-03");
    var moving = plan(wanted).present();
    wanted.setHeadcountStays(true);
    var staying = plan(wanted).present();
    assertEquals(1, staying.months().stream().map(PlanFigures::months).distinct().count(), staying.toString());
    assertEquals(moving.months().get(0).months(), staying.months().get(0).months());
    for (var month : moving.months()) {
      var first = LocalDate.parse(month.key() + "-01");
      assertEquals(sql().number("select count(distinct (worker, unit)) from staff.posting where town = '510131001000' and valid_from < ? and (valid_to is null or valid_to > ?)", first.plusMonths(1), first),
          month.months(), "whoever comes or goes is counted: " + month.key());
    }
  }

  @Test void another_policy_and_a_unit_can_be_taken() {
    long unit = sql().number("select id from staff.paying_unit where town = '510131001000'");
    long other = sql().number("select id from staff.pay_policy where area = '510131000000' and code = 'SI-GANG-24'");
    var wanted = wanted(null, PlanVariant.version(other));
    wanted.setUnit(unit);
    var sheet = plan(wanted);
    assertEquals("VERSION", sheet.variants().get(0).kind());
    assertNull(sheet.variants().get(0).figure());
    assertEquals(sheet.present().sum().months(), sheet.variants().get(0).sum().months() + missing(sheet.variants().get(0), sheet));
    long foreign = sql().number("select id from staff.pay_policy where area = '510121000000' and code = 'SI-GANG-24'");
    wanted.setVariants(List.of(PlanVariant.version(foreign)));
    assertEquals("pay-policy.unknown", refused(() -> plan(wanted)));
  }

  private static int missing(PlanOutcome one, PlanSheet sheet) {
    int gone = sheet.present().sum().months() - one.sum().months();
    assertEquals(gone > 0, !one.aside().isEmpty());
    return gone;
  }

  @Test void strangers_and_people_without_the_right_get_nothing() {
    var sheet = plan(wanted("510131001000", PlanVariant.percent("1")));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.calls(() -> plans.simulate(wanted("510131001000", PlanVariant.percent("1"))))));
    var ofUnit = wanted(null, PlanVariant.percent("1"));
    ofUnit.setUnit(sql().number("select id from staff.paying_unit where town = '510131001000'"));
    assertEquals("unit.unknown", refused(() -> STRANGER.calls(() -> plans.simulate(ofUnit))));
    assertEquals("plan.unknown", refused(() -> STRANGER.calls(() -> plans.sheet(sheet.line().id()))));
    assertEquals("plan.unknown", refused(() -> STRANGER.calls(() -> plans.workbook(sheet.line().id()))));
    assertFalse(STRANGER.calls(() -> plans.ledger()).stream().anyMatch(one -> one.id() == sheet.line().id()));
    assertThrows(EJBAccessException.class, () -> AUDITOR.calls(() -> plans.ledger()));
    assertThrows(EJBAccessException.class, () -> EMPLOYEE.calls(() -> plans.sheet(sheet.line().id())));
    assertEquals(sheet, LEADER.calls(() -> plans.sheet(sheet.line().id())));
    assertTrue(STRANGER.calls(() -> plans.choices()).grounds().stream().noneMatch(one -> one.area() != null && one.area().startsWith("510131")));
  }

  @Test void what_cannot_be_is_named() {
    for (var percent : List.of("100.01", "-101", "14%", "")) invalid(wanted("510131001000", PlanVariant.percent(percent)));
    invalid(wanted("510131001000", PlanVariant.percent("1"), PlanVariant.percent("2"), PlanVariant.percent("3"), PlanVariant.percent("4")));
    invalid(wanted("510131001000"));
    var month = wanted("510131001000", PlanVariant.percent("1"));
    month.setMonth("2026-13");
    invalid(month);
    month.setMonth("2031-01");
    assertEquals("plan.month-far", refused(() -> plan(month)));
    assertEquals("plan.ground", refused(() -> plan(wanted(null, PlanVariant.percent("1")))));
    assertEquals("plan.one-change", refused(() -> plan(wanted("510131001000", new PlanVariant()))));
    var figure = PlanVariant.percent("1");
    figure.setFigure("没有的参数");
    assertEquals("pay-policy.no-figure", refused(() -> plan(wanted("510131001000", figure))));
    var policy = wanted("510131001000", PlanVariant.percent("1"));
    policy.setPolicy("NONE-SUCH");
    assertEquals("pay-policy.none-in-force", refused(() -> plan(policy)));
  }

  private void invalid(PlanPay wanted) {
    var thrown = assertThrows(Exception.class, () -> plan(wanted));
    assertTrue(thrown instanceof ConstraintViolationException || thrown instanceof EJBException failed && failed.getCause() instanceof ConstraintViolationException, thrown.toString());
  }

  @Test void a_budget_holds_once_somebody_else_confirmed_it_and_is_held_against_payrolls() {
    long unit = sql().number("select id from staff.paying_unit where town = '510131001000'");
    int year = 2026;
    sql().update("update staff.pay_budget set confirmed_by = 'finance', confirmed_at = now() where unit = ? and year = ? and confirmed_by is null and entered_by <> 'finance'", unit, year);
    var wanted = new EnterBudget();
    wanted.setUnit(unit);
    wanted.setYear(year);
    wanted.setAmount(new BigDecimal("9000000.00"));
    wanted.setGrantedOn(LocalDate.of(2026, 11, 20));
    wanted.setDocument("蒲财预〔2026〕示例");
    long id = HR.calls(() -> budgets.enter(wanted));
    assertEquals("budget.open", refused(() -> HR.calls(() -> budgets.enter(wanted))));
    assertThrows(EJBAccessException.class, () -> HR.does(() -> budgets.confirm(id)));
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update staff.pay_budget set confirmed_by = entered_by, confirmed_at = now() where id = ?", id), "nor past the code");
    assertEquals("budget.unknown", refused(() -> Caller.named("finance-jt").as(JobRole.FINANCE).does(() -> budgets.confirm(id))));
    FINANCE.does(() -> budgets.confirm(id));
    assertEquals("budget.confirmed", refused(() -> FINANCE.does(() -> budgets.confirm(id))));
    var line = LEADER.calls(() -> budgets.lines(year)).stream().filter(one -> one.unit() == unit).findFirst().orElseThrow();
    assertEquals(new BigDecimal("9000000.00"), line.granted());
    PayrollSteps.demonstration(database);
    var october = sql().one("select sum(gross) + sum(employer) as cost from staff.payslip where unit = ? and pay_month = '2026-10-01'", row -> row.as("cost", BigDecimal.class), unit).orElseThrow();
    assertEquals(october, line.spent().get(9));
    assertEquals(0, line.granted().subtract(line.total()).compareTo(line.left()));
    assertTrue(STRANGER.calls(() -> budgets.lines(year)).stream().noneMatch(one -> one.unit() == unit));
  }
}
