package shanzhi.projects.works.boundary;

import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.PROJECT_FILE;
import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import shanzhi.projects.ledger.boundary.FindClaim;
import shanzhi.projects.works.control.ProjectDesk;
import shanzhi.projects.works.control.Settling;
import shanzhi.projects.works.entity.ProjectMove;

/** 结算: what is left goes back to the purse; a project may be stopped before, and an audit may claim back what was paid wrongly at any time after the contract. */
@Stateless
@RolesAllowed(PROJECT_READ)
public class Settlements {

  @Inject ProjectDesk desk;
  @Inject Settling settling;

  /** @throws shanzhi.kernel.Refusal project.unknown (404); project.payments-open, changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_FILE)
  public void settle(@NotNull String number, @NotNull @Valid ActOnProject act) {
    var project = desk.open(number, act.getVersion(), ProjectMove.SETTLE);
    settling.settle(project);
    desk.attach(project, act);
    desk.go(project, ProjectMove.SETTLE, act.said());
  }

  /** @throws shanzhi.kernel.Refusal project.unknown (404); project.words-missing (400); project.payments-open, changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_FILE)
  public void stop(@NotNull String number, @NotNull @Valid ActOnProject act) {
    var project = desk.open(number, act.getVersion(), ProjectMove.STOP);
    settling.stop(project, act.reason());
    desk.go(project, ProjectMove.STOP, act.reason());
  }

  /**
   * An audit found something paid wrongly; what was spent becomes a claim in the books.
   *
   * @param found its item is one of the project's
   * @throws shanzhi.kernel.Refusal project.unknown, fund.unknown-item (404); claim.over-paid, fund.day-ahead, fund.outside-year, changed-by-someone-else, project.move-not-allowed (409)
   */
  @RolesAllowed(FUND_EDIT)
  public void clawBack(@NotNull String number, int version, @NotNull(message = "请填写审计问题") @Valid FindClaim found) {
    var project = desk.open(number, version, ProjectMove.CLAW_BACK);
    settling.clawBack(project, found);
    desk.go(project, ProjectMove.CLAW_BACK, found.document().strip() + " · " + found.amount().toPlainString());
  }
}
