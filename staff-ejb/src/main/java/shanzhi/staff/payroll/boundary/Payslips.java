package shanzhi.staff.payroll.boundary;

import static shanzhi.kernel.Rights.PAYROLL_READ;
import static shanzhi.kernel.Rights.PAY_OWN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.staff.payroll.control.PayrollPapers;
import shanzhi.staff.payroll.control.SlipReader;

/** 工资条: a worker's own ones as soon as they are sent to be paid; all of the territory for those who read payrolls. */
@Stateless
@RolesAllowed({PAYROLL_READ, PAY_OWN})
public class Payslips {

  @Inject Jurisdiction jurisdiction;
  @Inject SlipReader reader;
  @Inject PayrollPapers papers;
  @Inject Prints prints;

  /** The caller's own, the newest first. */
  @RolesAllowed(PAY_OWN)
  public List<OwnSlip> mine() { return reader.of(jurisdiction.caller()); }

  /** One of the caller's own. @throws Refusal payslip.unknown (404), also for another's */
  @RolesAllowed(PAY_OWN)
  public SlipSheet own(long slip) {
    mine(slip);
    return reader.sheet(slip);
  }

  /** @throws Refusal payslip.unknown (404), also outside the caller's territory */
  @RolesAllowed(PAYROLL_READ)
  public SlipSheet sheet(long slip) {
    if (!jurisdiction.covers(PAYROLL_READ, Territory.of(head(slip).area()))) throw Refusal.unknown("payslip.unknown");
    return reader.sheet(slip);
  }

  /** One of the caller's own on paper, with the owner's name across it. @throws Refusal payslip.unknown (404) */
  @RolesAllowed(PAY_OWN)
  public Printed print(long slip) {
    var head = mine(slip);
    return prints.print(papers.slip(reader.sheet(slip), head.area()));
  }

  private SlipReader.Head mine(long slip) {
    var head = head(slip);
    if (!jurisdiction.caller().equals(head.username()) || head.state().compareTo(RunState.SENT) < 0) throw Refusal.unknown("payslip.unknown");
    return head;
  }

  private SlipReader.Head head(long slip) { return reader.head(slip).orElseThrow(() -> Refusal.unknown("payslip.unknown")); }
}
