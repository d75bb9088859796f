package shanzhi.staff.planning.boundary;

import static shanzhi.kernel.Rights.PAY_PLAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.staff.planning.control.PlanBook;
import shanzhi.staff.planning.control.PlanDesk;
import shanzhi.staff.planning.control.PlanOffers;

/** 薪酬测算: what another standard would cost. A plan changes nothing and binds nobody. */
@Stateless
@RolesAllowed(PAY_PLAN)
public class Plans {

  @Inject PlanDesk desk;
  @Inject PlanOffers offers;
  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;

  /** @param content xlsx */
  public record Book(String name, byte[] content) {}

  /** Grounds, policies and versions to choose from. */
  public PlanChoices choices() { return offers.of(jurisdiction.over(PAY_PLAN)); }

  /**
   * Works a plan out and keeps it.
   *
   * @throws Refusal area.out-of-reach, area.unknown, unit.unknown, pay-policy.unknown (404); plan.ground, plan.month-far, plan.one-change,
   *     pay-policy.no-figure (400); plan.nobody, pay-policy.none-in-force (409)
   */
  public PlanSheet simulate(@NotNull(message = "请填写测算内容") @Valid PlanPay asked) { return desk.sheet(desk.work(asked)); }

  /** The last hundred on the caller's ground. */
  public List<PlanLine> ledger() { return desk.lines(); }

  /** @throws Refusal plan.unknown (404) */
  public PlanSheet sheet(long plan) { return desk.sheet(plan); }

  /** @throws Refusal plan.unknown (404) */
  public Book workbook(long plan) {
    var sheet = desk.sheet(plan);
    audit.record("pay-plan.workbook", "pay-plan", String.valueOf(plan), sheet.line().ground(), null, null);
    return new Book("薪酬测算 " + sheet.line().name() + ".xlsx", PlanBook.of(sheet, areas.today(), sheet.line().name() + " · " + sheet.line().from() + " · " + jurisdiction.caller()));
  }
}
