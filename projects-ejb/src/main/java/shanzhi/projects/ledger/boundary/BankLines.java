package shanzhi.projects.ledger.boundary;

import static shanzhi.kernel.Rights.FUND_READ;
import static shanzhi.kernel.Rights.PAYMENT_PAY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.projects.ledger.control.BankReader;

/** 银行对账: what the bank was told, what it made of it and what stands in the books, line by line; and the bank's answers taken in as a whole. */
@Stateless
@RolesAllowed(FUND_READ)
public class BankLines {

  @Inject BankReader reader;
  @Inject Payments payments;
  @Inject Jurisdiction jurisdiction;

  /** What does not agree comes first, then the latest. */
  public BankSheet sheet(@NotNull @Valid BankQuery query) { return reader.sheet(jurisdiction.over(FUND_READ), query); }

  /**
   * Writes down what the bank says of instructions under way; an answer that was written down before stays as it is.
   *
   * @throws Refusal bank.unknown-key (404); bank.other-sum, bank.not-last, bank.answered (409), and as {@link Payments#settle}
   */
  @RolesAllowed(PAYMENT_PAY)
  public void answer(@NotEmpty(message = "没有银行回执") List<@Valid BankAnswer> answers) {
    var sent = reader.sent(jurisdiction.over(PAYMENT_PAY), answers.stream().map(BankAnswer::key).toList());
    for (var one : answers) {
      var instruction = sent.get(one.key().strip());
      if (instruction == null) throw Refusal.unknown("bank.unknown-key", one.key());
      var wrong = instruction.against(one);
      if (wrong != null) throw Refusal.conflict(wrong.key(), wrong.args().toArray());
      if (instruction.same(one)) continue;
      if (one.paid()) payments.settle(instruction.payment(), one.day(), one.slip());
      else payments.returned(instruction.payment(), one.day(), one.why());
    }
  }
}
