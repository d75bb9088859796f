package shanzhi.staff.workers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.staff.StaffSamples.FEILONG;
import static shanzhi.staff.StaffSamples.HR;
import static shanzhi.staff.StaffSamples.STRANGER;
import static shanzhi.staff.StaffSamples.TOWN;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.StaffSamples;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.workers.boundary.DeclareDeduction;
import shanzhi.staff.workers.boundary.DeductionKind;
import shanzhi.staff.workers.boundary.MoveWorker;
import shanzhi.staff.workers.boundary.PostClass;
import shanzhi.staff.workers.boundary.TaxProfiles;
import shanzhi.staff.workers.boundary.Workers;
import shanzhi.staff.workers.control.MovesDue;
import shanzhi.testkit.TestEar;

/** What is said today of a later day holds on that day; and who may have which basic deduction. */
@ExtendWith(ArquillianExtension.class)
class AheadIT {

  private static final String SHOUAN_COMMUNITY = "510131002004";
  private static final LocalDate TODAY = ChinaTime.today(Clock.systemUTC());

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", AheadIT.class, StaffSamples.class); }

  @Inject Workers workers;
  @Inject TaxProfiles taxes;
  @Inject MovesDue due;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private long unit(String town) { return sql().number("select id from staff.paying_unit where town = ?", town); }

  private long entered(LocalDate from) { return HR.calls(() -> workers.enter(StaffSamples.wanted(unit("510131001000"), FEILONG, from))); }

  private String refused(Runnable deed) { return assertThrows(Refusal.class, () -> HR.does(deed)).key(); }

  private String home(long id) { return sql().one("select a.home from foundation.account a join staff.worker w on w.username = a.username where w.id = ?", row -> row.text("home"), id).orElseThrow(); }

  @Test void a_transfer_dated_ahead_shows_on_its_day_and_not_before() {
    long id = entered(LocalDate.of(2026, 1, 5));
    var move = new MoveWorker();
    move.setUnit(unit("510131002000"));
    move.setCommunity(SHOUAN_COMMUNITY);
    move.setPost(PostClass.DEPUTY);
    move.setFrom(TODAY.plusDays(10));
    move.setContractUntil(TODAY.plusYears(2));
    HR.does(() -> workers.transfer(id, HR.calls(() -> workers.sheet(id)).version(), move));
    var sheet = HR.calls(() -> workers.sheet(id));
    assertEquals(FEILONG, sheet.community());
    assertEquals(PostClass.STAFF, sheet.posting().post());
    assertEquals(2, sheet.postings().size(), "the later post can be read");
    assertEquals(FEILONG, home(id));
    due.turnOfTheDay();
    assertEquals(FEILONG, HR.calls(() -> workers.sheet(id)).community());
    // the day comes
    sql().update("update staff.posting set valid_to = ? where worker = ? and valid_to is not null", TODAY, id);
    sql().update("update staff.posting set valid_from = ? where worker = ? and valid_to is null", TODAY, id);
    assertTrue(due.turnOfTheDay() >= 1);
    var moved = HR.calls(() -> workers.sheet(id));
    assertEquals(SHOUAN_COMMUNITY, moved.community());
    assertEquals(PostClass.DEPUTY, moved.posting().post());
    assertEquals(0, due.turnOfTheDay());
  }

  @Test void a_transfer_of_today_shows_at_once() {
    long id = entered(LocalDate.of(2026, 1, 5));
    var move = new MoveWorker();
    move.setUnit(unit("510131002000"));
    move.setCommunity(SHOUAN_COMMUNITY);
    move.setPost(PostClass.STAFF);
    move.setFrom(TODAY);
    HR.does(() -> workers.transfer(id, HR.calls(() -> workers.sheet(id)).version(), move));
    assertEquals(SHOUAN_COMMUNITY, HR.calls(() -> workers.sheet(id)).community());
    assertEquals(SHOUAN_COMMUNITY, home(id));
  }

  @Test void the_full_yearly_deduction_takes_a_whole_year_before_below_the_limit() {
    long late = entered(LocalDate.of(2025, 2, 3));
    assertEquals("tax.flat-months", refused(() -> taxes.choose(late, TaxOption.FLAT_60000, LocalDate.of(2026, 1, 1))));
    long whole = entered(LocalDate.of(2024, 6, 3));
    assertEquals("tax.flat-unproven", HR.calls(() -> taxes.choose(whole, TaxOption.FLAT_60000, LocalDate.of(2026, 1, 1))));
    assertEquals(LocalDate.of(2027, 1, 1), HR.calls(() -> taxes.options(whole)).get(0).until(), "the next year asks anew");
    opening(whole, 2025, "60000.00");
    assertNull(HR.calls(() -> taxes.choose(whole, TaxOption.FLAT_60000, LocalDate.of(2026, 1, 1))), "all twelve months are known");
    opening(whole, 2025, "60000.01");
    assertEquals("tax.flat-income", refused(() -> taxes.choose(whole, TaxOption.FLAT_60000, LocalDate.of(2026, 1, 1))));
    assertNull(HR.calls(() -> taxes.choose(whole, TaxOption.NONE, LocalDate.of(2026, 1, 1))));
  }

  private void opening(long worker, int year, String income) {
    sql().update("""
        insert into staff.payroll_opening (unit, worker, year, until, income, exempt, contributions, additional, other, withheld, held, recorded_by, recorded_at)
        values (?, ?, ?, make_date(?, 12, 1), ?, 0, 0, 0, 0, 0, 0, 'test', now())""", unit("510131001000"), worker, year, year, new BigDecimal(income));
  }

  @Test void the_deduction_of_the_year_to_date_takes_a_first_wage_of_the_year() {
    long fresh = entered(LocalDate.of(2026, 7, 1));
    assertEquals("tax.first-wage-declared", HR.calls(() -> taxes.choose(fresh, TaxOption.YEAR_TO_DATE, LocalDate.of(2026, 7, 1))));
    long old = entered(LocalDate.of(2025, 12, 15));
    assertEquals("tax.not-first-wage", refused(() -> taxes.choose(old, TaxOption.YEAR_TO_DATE, LocalDate.of(2026, 1, 1))));
    assertEquals("tax.not-employed", refused(() -> taxes.choose(fresh, TaxOption.YEAR_TO_DATE, LocalDate.of(2026, 6, 1))));
    assertEquals("worker.unknown", assertThrows(Refusal.class, () -> STRANGER.calls(() -> taxes.choose(fresh, TaxOption.NONE, LocalDate.of(2026, 7, 1)))).key());
    assertThrows(EJBAccessException.class, () -> TOWN.calls(() -> taxes.choose(fresh, TaxOption.NONE, LocalDate.of(2026, 7, 1))));
  }

  @Test void with_another_unit_the_year_begins_anew_and_the_basic_deduction_of_the_old_one_stays_behind() {
    long whole = entered(LocalDate.of(2024, 6, 3));
    HR.calls(() -> taxes.choose(whole, TaxOption.FLAT_60000, LocalDate.of(2026, 1, 1)));
    long fresh = entered(LocalDate.of(2026, 3, 2));
    HR.calls(() -> taxes.choose(fresh, TaxOption.YEAR_TO_DATE, LocalDate.of(2026, 3, 1)));
    HR.calls(() -> taxes.declare(whole, home(DeductionKind.RENT, "1500", LocalDate.of(2026, 1, 1), null)));
    for (long id : List.of(whole, fresh)) {
      promoted(id, LocalDate.of(2026, 5, 1));
      transferred(id, LocalDate.of(2026, 7, 13));
    }
    assertEquals("FLAT_60000 FLAT_60000 FLAT_60000 | NONE NONE", options(whole));
    assertEquals("YEAR_TO_DATE YEAR_TO_DATE YEAR_TO_DATE | NONE NONE", options(fresh));
    assertEquals("9000.00 0 | 1500.00 1500.00", deducted(whole, "510131001000") + " | " + deducted(whole, "510131002000"), "one rent is deducted once in the month of the move, by the unit that goes on");
  }

  /** In April, in May after another post, and in July before the move; in July and August after it. */
  private String options(long worker) {
    return option(worker, "510131001000", "2026-04-01") + " " + option(worker, "510131001000", "2026-05-01") + " " + option(worker, "510131001000", "2026-07-01")
        + " | " + option(worker, "510131002000", "2026-07-01") + " " + option(worker, "510131002000", "2026-08-01");
  }

  private String option(long worker, String town, String month) {
    return sql().one("select distinct tax_option from staff.worker_month(?::bigint, ?::date, current_date) where worker = ?", row -> row.text("tax_option"), unit(town), month, worker).orElse("nobody");
  }

  /** In July: of the year so far, and of the month. */
  private String deducted(long worker, String town) {
    return sql().one("select deduction_to_date || ' ' || deduction as said from staff.worker_month(?::bigint, '2026-07-01', ?::date) where worker = ?", row -> row.text("said"), unit(town), TODAY, worker).orElse("nobody");
  }

  private void promoted(long id, LocalDate day) {
    var move = new MoveWorker();
    move.setUnit(unit("510131001000"));
    move.setCommunity(FEILONG);
    move.setPost(PostClass.DEPUTY);
    move.setFrom(day);
    HR.does(() -> workers.transfer(id, HR.calls(() -> workers.sheet(id)).version(), move));
  }

  private void transferred(long id, LocalDate day) {
    var move = new MoveWorker();
    move.setUnit(unit("510131002000"));
    move.setCommunity(SHOUAN_COMMUNITY);
    move.setPost(PostClass.DEPUTY);
    move.setFrom(day);
    HR.does(() -> workers.transfer(id, HR.calls(() -> workers.sheet(id)).version(), move));
  }

  @Test void rent_and_a_loan_exclude_each_other_in_the_same_month_even_past_the_question() {
    long id = entered(LocalDate.of(2026, 1, 5));
    HR.calls(() -> taxes.declare(id, home(DeductionKind.RENT, "1500", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 1))));
    assertEquals("deduction.rent-or-mortgage", refused(() -> taxes.declare(id, home(DeductionKind.MORTGAGE, "1000", LocalDate.of(2026, 5, 1), null))));
    HR.calls(() -> taxes.declare(id, home(DeductionKind.MORTGAGE, "1000", LocalDate.of(2026, 6, 1), null)));
    var failure = assertThrows(Sql.SqlFailure.class, () -> sql().update(
        "insert into staff.deduction (worker, kind, monthly, valid_from, reported_on, recorded_by) values (?, 'RENT', 1500, '2026-08-01', '2026-08-01', 'test')", id));
    assertTrue(failure.getMessage().contains("deduction_one_home"), failure.getMessage());
  }

  private static DeclareDeduction home(DeductionKind kind, String monthly, LocalDate from, LocalDate until) {
    var declared = new DeclareDeduction();
    declared.setKind(kind);
    declared.setMonthly(new BigDecimal(monthly));
    declared.setFrom(from);
    declared.setUntil(until);
    return declared;
  }
}
