package shanzhi.staff.payroll.boundary;

import static shanzhi.kernel.Rights.PAYROLL_PAY;
import static shanzhi.kernel.Rights.PAYROLL_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.staff.payroll.control.PaymentDesk;
import shanzhi.staff.payroll.control.RunCabinet;
import shanzhi.staff.payroll.control.RunReader;
import shanzhi.staff.workers.boundary.BankAccounts;

/** 发放与对账: an approved run is sent, each line is settled or comes back, what came back is sent once more, and then the run is closed. */
@Stateless
@RolesAllowed(PAYROLL_READ)
public class Payments {

  @PersistenceContext(unitName = "staff") EntityManager em;
  @Inject RunCabinet cabinet;
  @Inject PaymentDesk desk;
  @Inject RunReader reader;
  @Inject BankAccounts accounts;
  @Inject Jurisdiction jurisdiction;

  /** @throws Refusal payroll.unknown (404) */
  public List<PaymentFile> files(long run) {
    visible(run);
    return desk.files(run);
  }

  /** Every line of every file, what came back first. @throws Refusal payroll.unknown (404) */
  public List<PaymentLine> lines(long run) { return lines(run, null, Integer.MAX_VALUE); }

  /** @param text part of a name, or a number; null for all; @param limit at most so many */
  public List<PaymentLine> lines(long run, @Size(max = 40, message = "查找内容不超过 40 个字") String text, int limit) {
    visible(run);
    return desk.lines(run, text, limit);
  }

  /** A part of them, for whoever reads line by line. @param state OPEN, PAID, RETURNED, SENT_AGAIN or WAITING; null for all; @throws Refusal payroll.unknown (404) */
  public Page<PaymentLine> page(long run, @Pattern(regexp = "OPEN|PAID|RETURNED|SENT_AGAIN|WAITING", message = "状态应为 OPEN、PAID、RETURNED、SENT_AGAIN 或 WAITING") String state,
      @Min(value = 0, message = "起始行不能小于 0") int offset, @Min(value = 1, message = "每页 1 至 500 行") @Max(value = 500, message = "每页 1 至 500 行") int limit) {
    visible(run);
    return desk.page(run, state, offset, limit);
  }

  /**
   * Makes the file of an approved run. Whose account once gave a payment back is left out, and waits.
   *
   * @return number of the file
   * @throws Refusal payroll.not-approved, payroll.payee-missing (409)
   */
  @RolesAllowed(PAYROLL_PAY)
  public long send(long run, int version, @NotNull(message = "请选择发放方式") PayWay way) {
    var taken = cabinet.take(em, run, version, PAYROLL_PAY);
    taken.send(jurisdiction.caller(), desk.now());
    long file = desk.first(run, way, jurisdiction.caller());
    cabinet.record(em, taken, "send", desk.words(file));
    return file;
  }

  /**
   * Sends what came back, and what waits, once more, to the accounts in force now.
   *
   * @throws Refusal payroll.not-sent, payroll.nothing-returned, payroll.payee-missing (409)
   */
  @RolesAllowed(PAYROLL_PAY)
  public long resend(long run, int version, @NotNull(message = "请选择发放方式") PayWay way) {
    var taken = cabinet.take(em, run, version, PAYROLL_PAY);
    taken.mustBeSent();
    long file = desk.again(run, way, jurisdiction.caller());
    cabinet.record(em, taken, "resend", desk.words(file));
    return file;
  }

  /** The bytes of a file, with full account numbers; each fetching is in the audit trail. @throws Refusal payroll.unknown-file (404) */
  @RolesAllowed(PAYROLL_PAY)
  public FetchedFile fetch(long file) {
    var run = cabinet.take(em, desk.runOfFile(file), -1, PAYROLL_PAY);
    var fetched = desk.fetch(file);
    cabinet.record(em, run, "fetch", fetched.name() + " " + fetched.hash().substring(0, 16));
    return fetched;
  }

  /** A line came back. @throws Refusal payroll.unknown-payment (404); payroll.settled (409) */
  @RolesAllowed(PAYROLL_PAY)
  public void returned(long payment, @NotNull(message = "请填写退回日期") LocalDate day, @NotBlank(message = "请填写退回原因") @Size(max = 200, message = "退回原因不超过 200 个字") String why) {
    var run = cabinet.take(em, desk.runOf(payment), -1, PAYROLL_PAY);
    run.mustBeSent();
    long account = desk.settle(payment, false, why.strip(), day, jurisdiction.caller());
    accounts.returned(account, day, why.strip());
    cabinet.record(em, run, "returned", desk.whose(payment) + "：" + why.strip());
  }

  /** Everything of a file that did not come back was paid. @return how many lines; @throws Refusal payroll.unknown-file (404); payroll.not-sent (409) */
  @RolesAllowed(PAYROLL_PAY)
  public int paid(long file, @NotNull(message = "请填写到账日期") LocalDate day) {
    var run = cabinet.take(em, desk.runOfFile(file), -1, PAYROLL_PAY);
    run.mustBeSent();
    int count = desk.paid(file, day, jurisdiction.caller());
    cabinet.record(em, run, "paid", count + " 笔");
    return count;
  }

  /**
   * What the bank says of many lines at once. What it has said of a line before is passed over.
   *
   * @return how many lines are settled by it
   * @throws Refusal payroll.unknown (404); payroll.not-sent, payroll.not-sent-to, payroll.other-amount, payroll.settled and others (409): which line, and nothing is kept
   */
  @RolesAllowed(PAYROLL_PAY)
  public int answered(long run, @NotEmpty(message = "回单没有数据") List<@Valid PayAnswer> rows) {
    var taken = cabinet.take(em, run, -1, PAYROLL_PAY);
    taken.mustBeSent();
    var fresh = desk.fresh(run, rows);
    for (var one : fresh) {
      var why = one.answer().paid() ? null : one.answer().why().strip();
      long account = desk.settle(one.line().id(), one.answer().paid(), why, one.answer().day(), jurisdiction.caller());
      if (why == null) continue;
      accounts.returned(account, one.answer().day(), why);
      cabinet.record(em, taken, "returned", one.line().number() + "：" + why);
    }
    long paid = fresh.stream().filter(one -> one.answer().paid()).count();
    if (paid > 0) cabinet.record(em, taken, "paid", paid + " 笔");
    return fresh.size();
  }

  /** Closes the run once every slip is paid. @throws Refusal payroll.not-sent, payroll.unsettled (409) */
  @RolesAllowed(PAYROLL_PAY)
  public void reconcile(long run, int version) {
    var taken = cabinet.take(em, run, version, PAYROLL_PAY);
    desk.settled(run);
    taken.reconcile(jurisdiction.caller(), desk.now());
    cabinet.record(em, taken, "reconcile", null);
  }

  private void visible(long run) {
    reader.line(run).filter(one -> jurisdiction.covers(PAYROLL_READ, Territory.of(one.area()))).orElseThrow(() -> Refusal.unknown("payroll.unknown"));
  }
}
