package shanzhi.staff.payroll.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.control.DemoPolicies;
import shanzhi.staff.payroll.boundary.PayWay;

/**
 * The payrolls of 鹤山街道 from January to October 2026, calculated by the engine like any other and known as of the 20th of each month: a standard
 * raised in July, raises by years of service, a base announced in July and settled back to January, chiefs who pay taxes, somebody who left in May,
 * and in September a line that the bank gave back.
 */
@ApplicationScoped
public class DemoPayroll {

  private static final Logger LOG = Logger.getLogger(DemoPayroll.class.getName());
  private static final String HESHAN = "510131001000";
  private static final int YEAR = 2026;
  private static final int LAST = 10;
  private static final int RETURN = 9;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject RunDesk desk;
  @Inject DemoPayrollTimer timer;
  @Inject PaymentDesk payments;

  /**
   * The runs are opened at once, so that nobody opens a later one before them; they are worked out when the suite is ready, which does not wait
   * for them. Whatever a stop of the suite left open is gone on with.
   */
  void load(@Observes @Priority(400) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo()) return;
    var unit = sql.one("select id from staff.paying_unit where town = ?", row -> row.big("id"), HESHAN);
    if (unit.isEmpty() || sql.number("select count(*) from staff.pay_policy where code = ? and state = 'LIVE'", DemoPolicies.HESHAN) == 0) return;
    if (sql.number("select count(*) from staff.payroll_run") == 0) for (int month = 1; month <= LAST; month++) open(sql, unit.get(), YearMonth.of(YEAR, month));
    if (!waiting(sql, unit.get()).isEmpty()) timer.soon();
  }

  private record Waiting(long run, YearMonth month) {}

  private List<Waiting> waiting(Sql sql, long unit) {
    return sql.list("""
        select id, month from staff.payroll_run where unit = ? and policy_code = ? and month <= ? and job is null and purpose = 'MONTHLY' and (calculating or state = 'CALCULATED' and checked_by is null) order by month""",
        row -> new Waiting(row.big("id"), YearMonth.from(row.as("month", LocalDate.class))), unit, DemoPolicies.HESHAN, LocalDate.of(YEAR, LAST, 1));
  }

  void work() {
    long begun = System.nanoTime();
    try {
      var sql = Sql.on(database);
      long unit = sql.number("select id from staff.paying_unit where town = ?", HESHAN);
      for (var one : waiting(sql, unit)) month(sql, one.run(), one.month());
      LOG.info(() -> "demonstration payrolls: " + LAST + " months in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, "demonstration payrolls stopped; they go on with the next start", failure);
    }
  }

  private static void open(Sql sql, long unit, YearMonth month) {
    var day = month.atDay(20);
    sql.update("""
        insert into staff.payroll_run (id, unit, county, town, month, purpose, policy_code, state, attempt, calculating, known_on, opened_by, opened_at, calculated_by)
        select nextval('staff.payroll_run_seq'), id, county, town, ?, 'MONTHLY', ?, 'DRAFT', 1, true, ?, 'hr', ?, 'hr' from staff.paying_unit where id = ?""",
        month.atDay(1), DemoPolicies.HESHAN, day, at(day, 9), unit);
  }

  private void month(Sql sql, long run, YearMonth month) {
    var day = month.atDay(20);
    var ground = desk.ground(run);
    while (!desk.slice(ground, RunDesk.SLICE).finished()) LOG.fine("next slice");
    sql.update("update staff.payroll_aside set decision = '资料不全，补齐后下月补发', decided_by = 'hr', decided_at = ? where run = ?", at(day, 11), run);
    sql.update("""
        update staff.payroll_run set state = 'SENT', calculated_at = ?, checked_by = 'hr', checked_at = ?, approved_by = 'finance', approved_at = ?, sent_by = 'finance', sent_at = ?, version = version + 5
         where id = ?""", at(day, 10), at(day, 11), at(day, 15), at(day.plusDays(2), 10), run);
    step(sql, run, "open", at(day, 9), "hr");
    step(sql, run, "calculate", at(day, 10), "hr");
    step(sql, run, "check", at(day, 11), "hr");
    step(sql, run, "approve", at(day, 15), "finance");
    step(sql, run, "send", at(day.plusDays(2), 10), "finance");
    pay(sql, run, month);
  }

  private void pay(Sql sql, long run, YearMonth month) {
    var day = month.atDay(22);
    long file = payments.first(run, PayWay.BANK, "finance", day, at(day, 10));
    boolean returns = month.getMonthValue() == RETURN;
    if (returns) {
      long back = sql.number("select id from staff.payment where file = ? order by id offset 3 limit 1", file);
      result(sql, "where p.id = " + back, false, day.plusDays(1));
      step(sql, run, "returned", at(day.plusDays(1), 9), "finance");
    }
    if (month.getMonthValue() == LAST) return;   // the bank has not answered yet
    result(sql, "where p.file = " + file + " and not exists (select from staff.payment_result r where r.payment = p.id)", true, day.plusDays(1));
    again(sql, run, day.plusDays(3));
    sql.update("update staff.payroll_run set state = 'RECONCILED', reconciled_by = 'finance', reconciled_at = ? where id = ?", at(day.plusDays(5), 10), run);
    step(sql, run, "reconcile", at(day.plusDays(5), 10), "finance");
  }

  /** What came back, and those whose account gave an earlier payment back, on purpose once more. */
  private void again(Sql sql, long run, LocalDate day) {
    try {
      long file = payments.again(run, PayWay.BANK, "finance", day, at(day, 10));
      step(sql, run, "resend", at(day, 10), "finance");
      result(sql, "where p.file = " + file, true, day.plusDays(1));
    } catch (Refusal nothing) {
      LOG.fine("nothing came back");
    }
  }

  private static void result(Sql sql, String which, boolean paid, LocalDate day) {
    sql.update("insert into staff.payment_result (payment, paid, why, day, recorded_by, recorded_at) select p.id, ?, ?, ?, 'finance', ? from staff.payment p " + which,
        paid, paid ? null : "户名与账号不符（示例）", day, at(day, 16));
  }

  private static void step(Sql sql, long run, String deed, Instant at, String who) {
    sql.update("insert into staff.payroll_step (run, deed, words, actor, at) values (?, ?, null, ?, ?)", run, deed, who, at);
  }

  private static Instant at(LocalDate day, int hour) { return ChinaTime.instant(day.atTime(LocalTime.of(hour, 0))); }
}
