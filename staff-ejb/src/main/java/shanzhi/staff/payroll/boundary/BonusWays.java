package shanzhi.staff.payroll.boundary;

import static shanzhi.kernel.Rights.PAYROLL_RUN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.staff.payroll.control.RunCabinet;

/** 年终奖计税方式: the cheaper one is proposed and taken; who is paid may want the other one, since the year's settlement knows more than the unit does. */
@Stateless
@RolesAllowed(PAYROLL_RUN)
public class BonusWays {

  @PersistenceContext(unitName = "staff") EntityManager em;
  @Inject RunCabinet cabinet;
  @Inject Clock clock;

  /**
   * Takes a way for somebody of a year-end run, which is worked out anew with it.
   *
   * @return number of the job
   * @throws Refusal payroll.unknown, payslip.unknown (404); payroll.no-bonus, payroll.locked, payroll.calculating, changed-by-someone-else (409)
   */
  public long choose(long run, int version, @NotNull(message = "请选择计税方式") @Valid ChooseWay wanted) {
    var taken = cabinet.take(em, run, version, PAYROLL_RUN);
    Refusal.unless(taken.purpose() == RunPurpose.YEAR_END, "payroll.no-bonus");
    cabinet.choose(em, taken, wanted);
    return cabinet.calculate(em, taken, ChinaTime.today(clock));
  }
}
