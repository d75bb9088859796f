package shanzhi.staff.payroll.boundary;

import static shanzhi.kernel.Rights.PAYROLL_READ;
import static shanzhi.kernel.Rights.PAY_OWN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
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

  @Resource SessionContext session;
  @Inject Jurisdiction jurisdiction;
  @Inject SlipReader reader;
  @Inject PayrollPapers papers;
  @Inject Prints prints;

  /** The caller's own, the newest first. */
  @RolesAllowed(PAY_OWN)
  public List<OwnSlip> mine() { return reader.of(jurisdiction.caller()); }

  /** @throws Refusal payslip.unknown (404), also for another's */
  public SlipSheet sheet(long slip) {
    visible(slip);
    return reader.sheet(slip);
  }

  /** The slip on paper, with a watermark of whoever prints it. @throws Refusal payslip.unknown (404) */
  public Printed print(long slip) {
    var head = visible(slip);
    return prints.print(papers.slip(reader.sheet(slip), head.area()));
  }

  private SlipReader.Head visible(long slip) {
    var head = reader.head(slip).orElseThrow(() -> Refusal.unknown("payslip.unknown"));
    boolean own = session.isCallerInRole(PAY_OWN) && jurisdiction.caller().equals(head.username()) && head.state().compareTo(RunState.SENT) >= 0;
    boolean read = session.isCallerInRole(PAYROLL_READ) && jurisdiction.covers(PAYROLL_READ, Territory.of(head.area()));
    if (!own && !read) throw Refusal.unknown("payslip.unknown");
    return head;
  }
}
