package shanzhi.projects.ledger.boundary;

import static shanzhi.kernel.Rights.FUND_READ;
import static shanzhi.kernel.Rights.PAYMENT_APPROVE;
import static shanzhi.kernel.Rights.PAYMENT_CONSENT;
import static shanzhi.kernel.Rights.PAYMENT_PAY;
import static shanzhi.kernel.Rights.PAYMENT_REQUEST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.projects.ledger.control.Grounds;
import shanzhi.projects.ledger.control.PaymentDesk;
import shanzhi.projects.ledger.control.PaymentReader;

/**
 * 支付: the community asks, the supervision committee consents, the town approves, finance instructs the bank and writes down its answer.
 * Whoever did one of these does none of the others for the same payment, except that finance does both of its own.
 */
@Stateless
@RolesAllowed(FUND_READ)
public class Payments {

  @PersistenceContext(unitName = "projects") EntityManager em;
  @Inject PaymentDesk desk;
  @Inject PaymentReader reader;
  @Inject Grounds grounds;
  @Inject Jurisdiction jurisdiction;
  @Inject Event<PaymentSettled> settled;
  @Inject Clock clock;

  /** Payments on the caller's ground, the latest first. */
  public Page<PaymentLine> ledger(@NotNull @Valid PaymentQuery query) { return reader.page(query); }

  /** How many wait for a step of the caller. */
  public int waiting() { return reader.waiting(); }

  /** @throws Refusal payment.unknown (404) */
  public PaymentSheet sheet(@NotBlank(message = "请填写支付编号") String number) {
    return reader.sheet(reader.line(number).filter(line -> grounds.covers(line.community(), FUND_READ)).orElseThrow(() -> Refusal.unknown("payment.unknown", number)));
  }

  /**
   * Asks for an instalment of a contract.
   *
   * @return number of the payment
   * @throws Refusal fund.unknown-item (404); payment.unknown-purpose (400); fund.released, payment.purpose, payment.instalment-twice, payment.invoice-repeated,
   *     payment.over-contract, payment.restricted (409)
   */
  @RolesAllowed(PAYMENT_REQUEST)
  public String request(@NotNull(message = "请填写支付申请") @Valid RequestPayment wanted) { return desk.request(em, wanted, PAYMENT_REQUEST).number(); }

  /** The supervision committee agrees. @throws Refusal payment.unknown (404); payment.not-in-state, payment.own, changed-by-someone-else (409) */
  @RolesAllowed(PAYMENT_CONSENT)
  public void consent(@NotBlank(message = "请填写支付编号") String number, int version) {
    var payment = desk.take(em, number, version, PAYMENT_CONSENT);
    payment.consent(jurisdiction.identities(), jurisdiction.caller(), clock.instant());
    desk.record(em, payment, "consent", null);
  }

  /** The town agrees. @throws Refusal payment.unknown (404); payment.not-in-state, payment.own, changed-by-someone-else (409) */
  @RolesAllowed(PAYMENT_APPROVE)
  public void approve(@NotBlank(message = "请填写支付编号") String number, int version) {
    var payment = desk.take(em, number, version, PAYMENT_APPROVE);
    payment.approve(jurisdiction.identities(), jurisdiction.caller(), clock.instant());
    desk.record(em, payment, "approve", null);
  }

  /**
   * Tells the bank; after a return once more. The money leaves the book's bank account and is in transit.
   *
   * @throws Refusal payment.unknown (404); payment.not-in-state, payment.own, fund.outside-year, changed-by-someone-else (409)
   */
  @RolesAllowed(PAYMENT_PAY)
  public void instruct(@NotBlank(message = "请填写支付编号") String number, int version) {
    var payment = desk.take(em, number, version, PAYMENT_PAY);
    payment.instruct(jurisdiction.identities(), jurisdiction.caller(), clock.instant());
    desk.record(em, payment, "instruct", desk.instruct(payment));
  }

  /**
   * The bank has paid.
   *
   * @param slip its number for it
   * @throws Refusal payment.unknown (404); payment.not-in-state, payment.before-instruction, fund.day-ahead, fund.outside-year (409)
   */
  @RolesAllowed(PAYMENT_PAY)
  public void settle(@NotBlank(message = "请填写支付编号") String number, @NotNull(message = "请填写到账日期") LocalDate day,
      @NotBlank(message = "请填写银行回单号") @Size(min = 2, max = 60, message = "银行回单号为 2 至 60 个字") String slip) {
    var payment = desk.take(em, number, -1, PAYMENT_PAY);
    payment.settle(day);
    desk.settle(payment, day, slip.strip());
    desk.record(em, payment, "settle", slip.strip());
    settled.fire(new PaymentSettled(payment.item(), payment.instalment(), payment.amount(), payment.number()));
  }

  /** The bank sent it back. @throws Refusal payment.unknown (404); payment.not-in-state, payment.before-instruction, fund.day-ahead, fund.outside-year (409) */
  @RolesAllowed(PAYMENT_PAY)
  public void returned(@NotBlank(message = "请填写支付编号") String number, @NotNull(message = "请填写退回日期") LocalDate day,
      @NotBlank(message = "请填写退回原因") @Size(max = 150, message = "退回原因不超过 150 个字") String why) {
    var payment = desk.take(em, number, -1, PAYMENT_PAY);
    payment.comeBack();
    desk.comeBack(payment, day, why.strip());
    desk.record(em, payment, "returned", why.strip());
  }

  /**
   * It is not paid: by whoever asked, or by whoever should take the next step. The instalment and the invoice may be asked for anew.
   *
   * @throws Refusal payment.unknown (404); payment.not-in-state, payment.not-yours (409)
   */
  @RolesAllowed({PAYMENT_REQUEST, PAYMENT_CONSENT, PAYMENT_APPROVE, PAYMENT_PAY})
  public void refuse(@NotBlank(message = "请填写支付编号") String number, int version, @NotBlank(message = "请写明退回的理由") @Size(max = 200, message = "意见不超过 200 字") String why) {
    var payment = desk.take(em, number, version, PAYMENT_REQUEST, PAYMENT_CONSENT, PAYMENT_APPROVE, PAYMENT_PAY);
    Refusal.unless(sheet(number).may().contains("refuse"), "payment.not-yours", number);
    payment.refuse(jurisdiction.caller(), why.strip());
    desk.letGo(payment);
    desk.record(em, payment, "refuse", why.strip());
  }
}
