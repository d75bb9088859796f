package shanzhi.staff.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.staff.payroll.PayrollSteps.FINANCE;
import static shanzhi.staff.payroll.PayrollSteps.HR;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
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
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.payroll.boundary.BonusWays;
import shanzhi.staff.payroll.boundary.ChooseWay;
import shanzhi.staff.payroll.boundary.OpenRun;
import shanzhi.staff.payroll.boundary.Opening;
import shanzhi.staff.payroll.boundary.Openings;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.Payslips;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.payroll.boundary.SlipSheet;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** A unit that nobody works for any more at the year's end: two have moved to the town's unit, one has left; it still keeps performance pay of all three. */
@ExtendWith(ArquillianExtension.class)
class KeptPayIT {

  private static final String TOWN = "510131001000";
  private static final Caller STRANGER = Caller.named("hr-jt").as(JobRole.HR);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", KeptPayIT.class, PayrollSteps.class); }

  @Inject PayrollRuns runs;
  @Inject Payslips slips;
  @Inject BonusWays ways;
  @Inject Openings openings;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private long unit;
  private long town;
  private List<Long> people;
  private PayrollSteps steps;

  private Sql sql() { return Sql.on(database); }

  /** All three have been with the town's unit for years, and its appraisal of 2025 found them 合格. */
  @BeforeEach void moves() {
    PayrollSteps.demonstration(database);
    town = sql().number("select id from staff.paying_unit where town = ?", TOWN);
    unit = sql().number("select nextval('staff.paying_unit_seq')");
    sql().update("""
        insert into staff.paying_unit (id, name, credit_code, injury_class, county, town, valid_from)
        select ?, '暂存试验单位', '12510131MB1KEPT' || lpad((? % 1000)::text, 3, '0'), 1, county, null, '2000-01-01' from staff.paying_unit where id = ?""", unit, unit, town);
    people = sql().list("""
        select p.worker from staff.posting p join staff.worker w on w.id = p.worker and w.username is null and w.left_on is null
          join staff.appraisal a on a.worker = p.worker and a.grade = 'QUALIFIED' join staff.appraisal_round r on r.id = a.round and r.unit = p.unit and r.year = 2025 and r.month is null
         where p.unit = ? and p.post = 'STAFF' and p.valid_from < '2024-01-01' and p.valid_to is null and (select count(*) from staff.posting o where o.worker = p.worker) = 1
           and exists (select from staff.tax_profile t where t.worker = p.worker and t.option = 'FLAT_60000') order by p.worker desc limit 3""", row -> row.big("worker"), town);
    assertEquals(3, people.size());
    for (long worker : people.subList(0, 2)) {
      sql().update("update staff.posting set unit = ?, valid_to = '2025-08-01', ending = 'TRANSFER' where worker = ?", unit, worker);
      sql().update("""
          insert into staff.posting (id, worker, unit, county, town, community, post, valid_from)
          select nextval('staff.posting_seq'), worker, ?, county, town, community, post, '2025-08-01' from staff.posting where worker = ?""", town, worker);
    }
    sql().update("update staff.posting set unit = ?, valid_to = '2025-06-01', ending = 'EXIT' where worker = ?", unit, people.get(2));
    sql().update("update staff.worker set left_on = '2025-06-01', exit_reason = 'RESIGNED' where id = ?", people.get(2));
    HR.does(() -> openings.put(List.of(kept(0, "2025-07-01", "5000.00", false), kept(1, "2025-07-01", "3000.00", true), kept(2, "2025-05-01", "800.00", false))));
    steps = new PayrollSteps(runs, database, unit, "SAN-GANG-18");
  }

  private Opening kept(int who, String until, String held, boolean separateUsed) {
    var nothing = new BigDecimal("0.00");
    return new Opening(unit, people.get(who), "", LocalDate.parse(until), new BigDecimal("28000.00"), nothing, new BigDecimal("4500.00"), nothing, nothing, nothing, new BigDecimal(held), separateUsed);
  }

  /** As they were: others count on them. */
  @AfterEach void returns() {
    for (long worker : people) {
      sql().update("delete from staff.posting where worker = ? and unit = ? and valid_from = '2025-08-01'", worker, town);
      sql().update("update staff.posting set unit = ?, valid_to = null, ending = null where worker = ?", town, worker);
      sql().update("update staff.worker set left_on = null, exit_reason = null where id = ?", worker);
    }
    sql().update("update staff.paying_unit set valid_to = '2026-01-01' where id = ?", unit);
  }

  @Test void the_unit_that_kept_it_pays_whoever_moved_names_whoever_left_and_taxes_the_bonus_as_its_owner_wants() {
    var wanted = new OpenRun();
    wanted.setUnit(unit);
    wanted.setMonth("2025-12");
    wanted.setPurpose(RunPurpose.YEAR_END);
    wanted.setPolicy("SAN-GANG-18");
    long run = HR.calls(() -> runs.open(wanted));
    sql().update("update staff.posting set valid_to = '2025-12-02' where worker = ?", people.get(2));
    assertEquals("payroll.month-first", refused(() -> HR.calls(() -> runs.calculate(run, steps.version(run)))), "somebody is there in December, and it has kept something too");
    sql().update("update staff.posting set valid_to = '2025-06-01' where worker = ?", people.get(2));
    HR.calls(() -> runs.calculate(run, steps.version(run)));
    steps.settle(run);
    assertEquals(List.of(people.get(2) + " payroll.left-unappraised [2025-05-31, 2025, 800.00]"), asides(run));
    // by the grade that the unit they moved to has given, taxed with the 28000 before: less than 60000 a year
    assertEquals("5000.00 0.00 5000.00", said(slip(run, 0)));
    var bonus = slip(run, 0).bonus();
    assertEquals("0.00 150.00 MERGED MERGED", bonus.merged() + " " + bonus.apart() + " " + bonus.proposed() + " " + bonus.taken());
    assertNull(slip(run, 1).bonus().apart(), "the other system has used it");

    choose(run, 0, BonusWay.APART);
    assertEquals("5000.00 150.00 4850.00", said(slip(run, 0)));
    assertTrue(slip(run, 0).notes().stream().anyMatch(note -> note.key().equals("bonus-dearer")));
    assertEquals("3000.00 0.00 3000.00", said(slip(run, 1)), "nobody else's");
    assertEquals(List.of(), HR.calls(() -> runs.recompute(run)), "made again, byte by byte");
    choose(run, 0, BonusWay.CHEAPER);
    assertEquals("5000.00 0.00 5000.00", said(slip(run, 0)));
    choose(run, 1, BonusWay.APART);
    assertTrue(asides(run).contains(people.get(1) + " tax.bonus-apart-used []"), asides(run).toString());

    var apart = wanted(run, 0, BonusWay.APART);
    assertThrows(EJBAccessException.class, () -> FINANCE.calls(() -> ways.choose(run, -1, apart)));
    assertEquals("payroll.unknown", refused(() -> STRANGER.calls(() -> ways.choose(run, -1, new ChooseWay(1, BonusWay.APART, "不在辖区")))));
    long month = sql().number("select min(id) from staff.payroll_run where unit = ? and purpose = 'MONTHLY'", town);
    assertEquals("payroll.no-bonus", refused(() -> HR.calls(() -> ways.choose(month, -1, new ChooseWay(1, BonusWay.APART, "不是年终")))));
    HR.calls(() -> runs.sheet(run)).asides().forEach(one -> HR.does(() -> runs.exclude(run, one.worker(), "另行处理")));
    HR.does(() -> runs.check(run, steps.version(run)));
    assertEquals("payroll.locked", refused(() -> HR.calls(() -> ways.choose(run, steps.version(run), apart))));
    FINANCE.does(() -> runs.approve(run, steps.version(run)));
  }

  private void choose(long run, int who, BonusWay way) {
    var wanted = wanted(run, who, way);
    HR.calls(() -> ways.choose(run, steps.version(run), wanted));
    steps.settle(run);
  }

  private ChooseWay wanted(long run, int who, BonusWay way) { return new ChooseWay(slip(run, who).id(), way, "本人申请"); }

  private SlipSheet slip(long run, int who) {
    long slip = sql().number("select id from staff.payslip where run = ? and worker = ?", run, people.get(who));
    return HR.calls(() -> slips.sheet(slip));
  }

  private static String said(SlipSheet slip) { return slip.gross() + " " + slip.tax() + " " + slip.net(); }

  private List<String> asides(long run) { return HR.calls(() -> runs.sheet(run)).asides().stream().map(one -> one.worker() + " " + one.reason() + " " + one.args()).toList(); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }
}
