package shanzhi.staff.payroll.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import shanzhi.kernel.Refusal;
import shanzhi.staff.payroll.boundary.PayAnswer;

/** The last payment of a slip that was sent. @param sentOn in China; @param paid null while nobody has answered */
public record SentLine(long id, String number, String name, BigDecimal amount, LocalDate sentOn, Boolean paid) {

  /** Why an answer cannot be about this line; null where it can. */
  Refusal against(PayAnswer answer) {
    if (answer.name() != null && !answer.name().equals(name)) return Refusal.conflict("worker.name-differs", number);
    if (answer.amount().compareTo(amount) != 0) return Refusal.conflict("payroll.other-amount", number, amount.toPlainString());
    if (answer.day().isBefore(sentOn)) return Refusal.conflict("payroll.day-before", answer.day(), sentOn);
    if (!answer.paid() && (answer.why() == null || answer.why().isBlank())) return Refusal.invalid("payroll.why-missing", number);
    return paid == null || paid == answer.paid() ? null : Refusal.conflict("payroll.settled");
  }
}
