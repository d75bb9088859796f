package shanzhi.projects.works.boundary;

import static shanzhi.kernel.Rights.PAYMENT_REQUEST;
import static shanzhi.kernel.Rights.PROJECT_EDIT;
import static shanzhi.kernel.Rights.PROJECT_FILE;
import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import shanzhi.projects.works.control.Contracting;
import shanzhi.projects.works.control.ProjectDesk;
import shanzhi.projects.works.entity.ProjectMove;

/** 合同: what is signed with whoever was chosen, what is changed of it, and the instalments that are asked for. */
@Stateless
@RolesAllowed(PROJECT_READ)
public class Contracts {

  @Inject ProjectDesk desk;
  @Inject Contracting contracting;

  /**
   * Signs with whoever was chosen; the money is taken up in the books and the instalments are laid out.
   *
   * @throws shanzhi.kernel.Refusal project.unknown (404); project.days (400); tender.not-chosen, contract.over-bid, bid.barred, fund.contract-over, fund.released, changed-by-someone-else,
   *     project.move-not-allowed (409)
   */
  @RolesAllowed(PROJECT_EDIT)
  public void sign(@NotNull String number, @NotNull @Valid SignContract contract) {
    var project = desk.open(number, contract.getVersion(), ProjectMove.SIGN);
    contracting.sign(project, contract);
    desk.attach(project, "CONTRACT", contract.getFiles());
    desk.go(project, ProjectMove.SIGN, contract.getContractNo().strip() + " · " + contract.getAmount().toPlainString());
  }

  /**
   * Another sum or purpose. What goes further than the rules leave free, counted from the last resolution, takes a new resolved item of the same community.
   *
   * @throws shanzhi.kernel.Refusal project.unknown, resolution.unknown-item (404); project.change-nothing (400); project.change-needs-resolution, project.change-elsewhere, project.change-short,
   *     project.change-below-asked, resolution.not-effective, resolution.item-taken, fund.contract-over, changed-by-someone-else, project.move-not-allowed (409)
   */
  @RolesAllowed(PROJECT_EDIT)
  public void change(@NotNull String number, @NotNull @Valid ChangeContract change) {
    var project = desk.open(number, change.getVersion(), ProjectMove.CHANGE);
    contracting.change(project, change);
    desk.go(project, ProjectMove.CHANGE, change.getReason().strip());
  }

  /** More time; past the end of its year the money is carried over. @throws shanzhi.kernel.Refusal project.unknown (404); project.words-missing, project.days (400); project.carried-too-long, changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_FILE)
  public void extend(@NotNull String number, @NotNull @Valid ActOnProject act) {
    var project = desk.open(number, act.getVersion(), ProjectMove.EXTEND);
    contracting.extend(project, act.getDay());
    desk.go(project, ProjectMove.EXTEND, act.reason());
  }

  /**
   * Asks for an instalment whose phase is reached, of the account that the contract names.
   *
   * @return number of the payment
   * @throws shanzhi.kernel.Refusal project.unknown (404); project.instalment-not-due, project.instalment-asked, payment.invoice-repeated, payment.over-contract, fund.released, changed-by-someone-else,
   *     project.move-not-allowed (409)
   */
  @RolesAllowed(PAYMENT_REQUEST)
  public String ask(@NotNull String number, int version, int instalment, @NotBlank(message = "请填写发票号码") @Pattern(regexp = "\\s*[0-9A-Za-z-]{4,40}\\s*", message = "发票号码为 4 至 40 位数字或字母") String invoice) {
    var project = desk.open(number, version, ProjectMove.ASK_PAYMENT);
    var payment = contracting.ask(project, instalment, invoice.strip());
    desk.go(project, ProjectMove.ASK_PAYMENT, payment);
    return payment;
  }
}
