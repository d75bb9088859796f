package shanzhi.staff.payroll;

import java.util.function.IntFunction;
import javax.sql.DataSource;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.sheets.boundary.Sheets;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.OpenRun;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.payroll.boundary.RunState;
import shanzhi.testkit.Caller;

/** A run from opening to approval, as HR and finance take it there. */
public final class PayrollSteps {

  static final Caller HR = Caller.named("hr").as(JobRole.HR);
  static final Caller FINANCE = Caller.named("finance").as(JobRole.FINANCE);

  private final PayrollRuns runs;
  private final DataSource database;
  private final long unit;
  private final String policy;

  private final Caller maker;
  private final Caller approver;

  PayrollSteps(PayrollRuns runs, DataSource database, long unit, String policy) { this(runs, database, unit, policy, HR, FINANCE); }

  PayrollSteps(PayrollRuns runs, DataSource database, long unit, String policy, Caller maker, Caller approver) {
    this.maker = maker;
    this.approver = approver;
    this.runs = runs;
    this.database = database;
    this.unit = unit;
    this.policy = policy;
  }

  /** The demonstration's own payrolls are worked out in the background. */
  public static void demonstration(DataSource database) {
    for (int i = 0; i < 2400 && Sql.on(database).number("select count(*) from staff.payroll_run where town = '510131001000' and month <= '2026-10-01' and state not in ('SENT', 'RECONCILED') and policy_code = 'HESHAN-18'") > 0; i++) pause();
    pause();
  }

  /** Puts a workbook that was read into the books, all of it, and waits for the job. */
  static void imported(Caller by, Sheets sheets, Jobs jobs, long read) {
    long job = by.calls(() -> sheets.apply(read, Sheets.OnError.REFUSE_ALL));
    for (int i = 0; i < 1200 && !by.calls(() -> jobs.get(job)).state().ended(); i++) pause();
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  long calculated(String month, RunPurpose purpose) {
    var wanted = new OpenRun();
    wanted.setUnit(unit);
    wanted.setMonth(month);
    wanted.setPurpose(purpose);
    wanted.setPolicy(policy);
    long run = maker.calls(() -> runs.open(wanted));
    maker.calls(() -> runs.calculate(run, version(run)));
    settle(run);
    return run;
  }

  long approved(String month, RunPurpose purpose) {
    long run = calculated(month, purpose);
    maker.calls(() -> runs.sheet(run)).asides().forEach(one -> maker.does(() -> runs.exclude(run, one.worker(), "资料不全，下月补发")));
    maker.does(() -> runs.check(run, version(run)));
    approver.does(() -> runs.approve(run, version(run)));
    return run;
  }

  void year(int year, int from, int until, IntFunction<Runnable> before) {
    for (int month = from; month <= until; month++) {
      before.apply(month).run();
      approved("%d-%02d".formatted(year, month), RunPurpose.MONTHLY);
    }
  }

  int version(long run) { return (int) Sql.on(database).number("select version from staff.payroll_run where id = ?", run); }

  void settle(long run) {
    for (int i = 0; i < 1200 && Sql.on(database).number("select count(*) from staff.payroll_run where id = ? and calculating", run) > 0; i++) {
      pause();
    }
    var state = maker.calls(() -> runs.sheet(run)).line().state();
    if (state != RunState.CALCULATED) throw new AssertionError("run " + run + " is " + state);
  }
}
