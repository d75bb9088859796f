package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.control.PolicyBook;
import shanzhi.staff.payroll.boundary.PaperKey;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.payroll.entity.PayrollRun;

/** Runs of a unit follow each other: each goes on from the year's sums of the one before, so that one must stand before the next is calculated. */
@ApplicationScoped
public class RunOrder {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PolicyBook policies;

  /** A run that was dropped stands in nobody's way. */
  private static final String STANDS = "not dropped";

  /** @param paper by which bonuses are paid; null for other purposes; @throws Refusal payroll.run-there, payroll.paper-there, payroll.later-there, payroll.year-end-month (409) */
  public void mayOpen(long unit, YearMonth month, RunPurpose purpose, String paper) {
    Refusal.unless(purpose != RunPurpose.YEAR_END || month.getMonthValue() == 12, "payroll.year-end-month");
    boolean there = sql().number("select count(*) from staff.payroll_run where unit = ? and month = ? and purpose = ? and coalesce(paper_key, '') = ? and " + STANDS, unit, month.atDay(1), purpose, PaperKey.of(paper)) > 0;
    if (there) throw purpose == RunPurpose.BONUS ? Refusal.conflict("payroll.paper-there", month, paper) : Refusal.conflict("payroll.run-there", month);
    Refusal.unless(sql().number("select count(*) from staff.payroll_run where unit = ? and month > ? and " + STANDS, unit, month.atDay(1)) == 0, "payroll.later-there", month);
  }

  /** @throws Refusal payroll.earlier-open, payroll.later-calculated, payroll.month-first, payroll.no-amounts (409) */
  public void mayCalculate(PayrollRun run) {
    var first = run.month().atDay(1);
    // what is paid at the year's end is all that the months have kept, the last one too
    boolean unpaid = run.purpose() == RunPurpose.YEAR_END
        && sql().number("select count(*) from staff.posting where unit = ? and valid_from < ? and (valid_to is null or valid_to > ?)", run.unit(), first.plusMonths(1), first) > 0
        && sql().number("select count(*) from staff.payroll_run where unit = ? and month = ? and purpose = 'MONTHLY' and state in ('APPROVED', 'SENT', 'RECONCILED')", run.unit(), first) == 0;
    Refusal.unless(!unpaid, "payroll.month-first", run.month());
    Refusal.unless(run.purpose() != RunPurpose.BONUS || sql().number("select count(*) from staff.bonus_grant where run = ?", run.id()) > 0, "payroll.no-amounts");
    Refusal.unless(sql().number("""
        select count(*) from staff.payroll_run where unit = ? and (month < ? or month = ? and id < ?) and state not in ('APPROVED', 'SENT', 'RECONCILED') and\s""" + STANDS, run.unit(), first, first, run.id()) == 0,
        "payroll.earlier-open");
    Refusal.unless(sql().number("select count(*) from staff.payroll_run where unit = ? and (month > ? or month = ? and id > ?) and attempt > 0 and " + STANDS, run.unit(), first, first, run.id()) == 0,
        "payroll.later-calculated");
  }

  /** The policy a new run is calculated by. @param wanted null: as the run before; @throws Refusal payroll.choose-policy, pay-policy.none-in-force (409) */
  public String policy(long unit, String county, YearMonth month, String wanted) {
    var code = wanted != null && !wanted.isBlank() ? wanted.strip()
        : sql().one("select policy_code from staff.payroll_run where unit = ? and " + STANDS + " order by month desc, id desc limit 1", row -> row.text("policy_code"), unit).orElse(null);
    var there = policies.inForce(county, month);
    if (code == null) {
      Refusal.unless(there.size() == 1, "payroll.choose-policy");
      return there.get(0).code();
    }
    Refusal.unless(there.stream().anyMatch(one -> one.code().equals(code)), "pay-policy.none-in-force", code, month);
    return code;
  }

  private Sql sql() { return Sql.on(database); }
}
