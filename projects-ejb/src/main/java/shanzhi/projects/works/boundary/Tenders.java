package shanzhi.projects.works.boundary;

import static shanzhi.kernel.Rights.PROJECT_EDIT;
import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import shanzhi.projects.works.control.ProjectDesk;
import shanzhi.projects.works.control.Tendering;
import shanzhi.projects.works.entity.ProjectMove;

/** 招标、委托: a notice, the bids that come in and stay shut until they are opened, and the choice with its reasons. */
@Stateless
@RolesAllowed(PROJECT_READ)
public class Tenders {

  @Inject ProjectDesk desk;
  @Inject Tendering tendering;

  /** @throws shanzhi.kernel.Refusal project.unknown (404); project.days (400); changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_EDIT)
  public void call(@NotNull String number, @NotNull @Valid CallTender notice) {
    var move = notice.getKind() == TenderKind.TENDER ? ProjectMove.CALL_TENDER : ProjectMove.ENTRUST;
    var project = desk.open(number, notice.getVersion(), move);
    tendering.call(project, notice);
    desk.go(project, move, notice.getScope().strip());
  }

  /**
   * @throws shanzhi.kernel.Refusal project.unknown (404); bid.credit-code (400); bid.barred, bid.scope, bid.over, bid.own-short, bid.twice, bid.late, tender.not-running, changed-by-someone-else,
   *     project.move-not-allowed (409)
   */
  @RolesAllowed(PROJECT_EDIT)
  public void enter(@NotNull String number, @NotNull @Valid EnterBid bid) {
    var project = desk.open(number, bid.getVersion(), ProjectMove.ENTER_BID);
    tendering.enter(project, bid);
    desk.go(project, ProjectMove.ENTER_BID, bid.getBidder().strip());
  }

  /** @throws shanzhi.kernel.Refusal project.unknown (404); tender.not-closed, tender.too-few, tender.not-running, changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_EDIT)
  public void openBids(@NotNull String number, @NotNull @Valid ActOnProject act) {
    var project = desk.open(number, act.getVersion(), ProjectMove.OPEN_BIDS);
    tendering.open(project);
    desk.attach(project, act);
    desk.go(project, ProjectMove.OPEN_BIDS, act.said());
  }

  /** @throws shanzhi.kernel.Refusal project.unknown, bid.unknown (404); bid.barred, tender.not-opened, changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_EDIT)
  public void choose(@NotNull String number, int version, long bid, @NotBlank(message = "请写明选择理由") @Size(max = 500, message = "选择理由不超过 500 字") String reasons) {
    var project = desk.open(number, version, ProjectMove.CHOOSE);
    var bidder = tendering.choose(project, bid, reasons.strip());
    desk.go(project, ProjectMove.CHOOSE, bidder);
  }

  /** Too few came, or nobody fits: back to where it was filed. @throws shanzhi.kernel.Refusal project.unknown (404); project.words-missing (400); changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_EDIT)
  public void cancel(@NotNull String number, @NotNull @Valid ActOnProject act) {
    var project = desk.open(number, act.getVersion(), ProjectMove.CANCEL_TENDER);
    tendering.cancel(project, act.reason());
    desk.go(project, ProjectMove.CANCEL_TENDER, act.reason());
  }
}
