package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Works the demonstration's payrolls out once the suite takes requests: while it starts, nothing but a timer may be set going. */
@Stateless
@PermitAll
public class DemoPayrollTimer {

  private static final long SOON = 500;   // ms

  @Resource TimerService timers;
  @Inject DemoPayroll payrolls;

  public void soon() { timers.createSingleActionTimer(SOON, new TimerConfig(null, false)); }

  /** Each month stands before the next is begun, so that they are not one transaction. */
  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void now() { payrolls.work(); }
}
