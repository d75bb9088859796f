package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.entity.PayrollRun;

/** Writes down what was done with a run: in its own history and in the audit trail. */
@ApplicationScoped
public class RunSteps {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** @param deed {@code open, calculate, resume, check, send-back, approve, exclude, send, resend, returned, paid, reconcile, bonus-way, bonus-amount, bonus-remove, bonus-tax, drop} */
  public void record(PayrollRun run, String deed, String words) {
    Sql.on(database).update("insert into staff.payroll_step (run, deed, words, actor, at) values (?, ?, ?, ?, ?)", run.id(), deed, words, jurisdiction.caller(), clock.instant());
    audit.record("payroll." + deed, "payroll-run", String.valueOf(run.id()), run.area(), null,
        Map.of("unit", run.unit(), "month", run.month().toString(), "purpose", run.purpose().name(), "state", run.state().name(), "words", words == null ? "" : words));
  }
}
