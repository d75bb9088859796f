package shanzhi.projects.registers.boundary;

import static shanzhi.kernel.Rights.PROJECT_EDIT;
import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.projects.registers.control.RegisterDesk;

/** 项目清册: entries by kind and state, and how far each kind is from its target. */
@Stateless
@RolesAllowed(PROJECT_READ)
public class Registers {

  @Inject RegisterDesk desk;

  /** Latest first. */
  public Page<RegisterLine> ledger(@NotNull @Valid RegisterQuery query) { return desk.ledger(query); }

  /** All kinds of a register, with what the query finds of them. */
  public List<RegisterKind> kinds(@NotNull @Valid RegisterQuery query) { return desk.kinds(query); }

  /** States of a register: code, name, English name. */
  public List<String[]> states(@NotNull Register register) { return desk.states(register); }

  /** @throws Refusal area.out-of-reach, register.unknown (404); register.unknown-kind, register.unknown-state (400); register.elsewhere, register.number-taken, changed-by-someone-else (409) */
  @RolesAllowed(PROJECT_EDIT)
  public void enter(@NotNull(message = "请填写清册条目") @Valid EnterEntry entry) { desk.enter(entry); }

  /** Stops and events of a route. @throws Refusal register.unknown (404) */
  public TourPlan tour(@NotNull String number) { return desk.tour(number); }

  /**
   * Another plan in place of the one before.
   *
   * @param version of the entry that was read; null for whatever stands there
   * @throws Refusal register.unknown, area.unknown (404); register.no-route, register.stop-elsewhere, changed-by-someone-else (409)
   */
  @RolesAllowed(PROJECT_EDIT)
  public void setOut(@NotNull String number, Integer version, @NotNull(message = "请填写游线") @Valid TourPlan plan) { desk.setOut(number, version, plan); }
}
