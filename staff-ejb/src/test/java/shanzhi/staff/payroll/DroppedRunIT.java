package shanzhi.staff.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.staff.payroll.PayrollSteps.FINANCE;
import static shanzhi.staff.payroll.PayrollSteps.HR;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.OpenRun;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.testkit.TestEar;

/** A run for the wrong month, unit or policy is dropped, and stands in nobody's way. */
@ExtendWith(ArquillianExtension.class)
class DroppedRunIT {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", DroppedRunIT.class, PayrollSteps.class, OwnUnit.class); }

  @Inject PayrollRuns runs;
  @Inject Sealing sealing;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private OwnUnit unit;
  private PayrollSteps steps;

  @BeforeEach void begins() {
    PayrollSteps.demonstration(database);
    unit = new OwnUnit(database, sealing, "作废试验单位");
    steps = new PayrollSteps(runs, database, unit.id, "SAN-GANG-18");
  }

  @AfterEach void ends() { unit.close(); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private long slips(long run) { return Sql.on(database).number("select count(*) from staff.payslip where run = ?", run); }

  private OpenRun january() {
    var wanted = new OpenRun();
    wanted.setUnit(unit.id);
    wanted.setMonth("2025-01");
    wanted.setPurpose(RunPurpose.MONTHLY);
    wanted.setPolicy("SAN-GANG-18");
    return wanted;
  }

  @Test void a_month_opened_too_late_is_dropped_and_the_right_one_pays_once() {
    long worker = unit.employs("作废甲", "2024-01-01");
    long wrong = steps.calculated("2025-02", RunPurpose.MONTHLY);
    assertEquals(1, slips(wrong));
    assertEquals("payroll.later-there", refused(() -> HR.calls(() -> runs.open(january()))));
    assertTrue(HR.calls(() -> runs.sheet(wrong)).may("drop"));
    assertThrows(EJBAccessException.class, () -> FINANCE.does(() -> runs.drop(wrong, -1)));
    int seen = steps.version(wrong);
    HR.does(() -> runs.drop(wrong, seen));
    assertEquals("changed-by-someone-else", refused(() -> HR.does(() -> runs.drop(wrong, seen))), "clicked twice");
    assertEquals("payroll.dropped", refused(() -> HR.does(() -> runs.drop(wrong, -1))));
    assertEquals("payroll.dropped", refused(() -> HR.calls(() -> runs.calculate(wrong, steps.version(wrong)))));
    assertEquals(0, slips(wrong));
    assertFalse(HR.calls(() -> runs.sheet(wrong)).may("calculate"));

    steps.approved("2025-01", RunPurpose.MONTHLY);
    long february = steps.approved("2025-02", RunPurpose.MONTHLY);
    assertEquals(List.of(OwnUnit.WAGE + " " + OwnUnit.CONTRIBUTIONS + " 0.00 2433.42"), unit.paid(february, worker));
    assertEquals("payroll.locked", refused(() -> HR.does(() -> runs.drop(february, steps.version(february)))), "what is approved stays");
  }
}
