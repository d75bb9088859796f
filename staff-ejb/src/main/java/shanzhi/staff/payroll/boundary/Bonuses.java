package shanzhi.staff.payroll.boundary;

import static shanzhi.kernel.Rights.PAYROLL_READ;
import static shanzhi.kernel.Rights.PAYROLL_RUN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.payroll.control.GrantBook;
import shanzhi.staff.payroll.control.GrantDesk;
import shanzhi.staff.payroll.control.RunCabinet;
import shanzhi.staff.payroll.control.RunReader;
import shanzhi.staff.payroll.entity.PayrollRun;

/** 一次性奖金: whom the paper of a run gives how much, and how the unit has all of it taxed. Whatever changes has to be calculated anew. */
@Stateless
@RolesAllowed(PAYROLL_READ)
public class Bonuses {

  @PersistenceContext(unitName = "staff") EntityManager em;
  @Inject RunCabinet cabinet;
  @Inject RunReader reader;
  @Inject GrantBook book;
  @Inject GrantDesk desk;
  @Inject Jurisdiction jurisdiction;

  /** By community and number; empty for a run for something else. @throws Refusal payroll.unknown (404) */
  public List<BonusLine> of(long run) {
    visible(run);
    return book.lines(run);
  }

  /**
   * Gives people something; a later amount of the same person stands in place of the earlier one.
   *
   * @throws Refusal payroll.unknown, worker.unknown-number (404); payroll.not-bonus, payroll.dropped, payroll.calculating, payroll.locked, worker.name-differs,
   *     payroll.not-of-unit, payroll.paper-paid (409), and then nothing is kept
   */
  @RolesAllowed(PAYROLL_RUN)
  public void put(long run, @NotEmpty(message = "没有奖金数据") List<@Valid BonusAmount> rows) {
    var taken = reopened(run, -1);
    desk.put(run, rows);
    var sum = rows.stream().map(BonusAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2);
    cabinet.record(em, taken, "bonus-amount", rows.size() == 1 ? rows.get(0).number() + "：" + sum.toPlainString() + " 元，" + rows.get(0).reason().strip() : rows.size() + " 人，" + sum.toPlainString() + " 元");
  }

  /** Gives somebody nothing after all. @throws Refusal payroll.unknown, payroll.not-granted (404); as for {@link #put} (409) */
  @RolesAllowed(PAYROLL_RUN)
  public void remove(long run, long worker) {
    var line = of(run).stream().filter(one -> one.worker() == worker).findFirst().orElseThrow(() -> Refusal.unknown("payroll.not-granted"));
    var taken = reopened(run, -1);
    desk.remove(run, List.of(worker));
    cabinet.record(em, taken, "bonus-remove", line.number() + "：" + line.amount().toPlainString() + " 元");
  }

  /**
   * Has the whole run taxed with the wage of the month, or by itself; whoever had this year's one bonus taxed by itself is taxed with the month all the same.
   *
   * @throws Refusal payroll.unknown (404); payroll.choose-way, changed-by-someone-else, and as for {@link #put} (409)
   */
  @RolesAllowed(PAYROLL_RUN)
  public void tax(long run, int version, @NotNull(message = "请选择计税方式") BonusWay way) {
    Refusal.unless(way != BonusWay.CHEAPER, "payroll.choose-way");
    var taken = reopened(run, version);
    taken.taxed(way);
    cabinet.record(em, taken, "bonus-tax", way.title());
  }

  private PayrollRun reopened(long run, int version) {
    var taken = cabinet.take(em, run, version, PAYROLL_RUN);
    boolean calculated = taken.attempt() > 0;
    taken.reopen();
    em.flush();
    if (calculated) desk.forget(run);
    return taken;
  }

  private void visible(long run) {
    reader.line(run).filter(one -> jurisdiction.covers(PAYROLL_READ, Territory.of(one.area()))).orElseThrow(() -> Refusal.unknown("payroll.unknown"));
  }
}
