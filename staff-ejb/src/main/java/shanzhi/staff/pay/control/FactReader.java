package shanzhi.staff.pay.control;

import java.math.BigDecimal;
import shanzhi.kernel.Refusal;
import shanzhi.staff.pay.boundary.PolicyText.Fact;

/** Takes a fact as the policy wants it. */
final class FactReader {

  private static final String NUMBER = "-?\\d{1,12}(\\.\\d{1,6})?";

  private static final int LONGEST = 60;

  private FactReader() {}

  /** @throws Refusal pay.fact-choice, pay.fact-number, pay.fact-range (400) */
  static Object read(Fact fact, String value) {
    if (fact.text()) {
      if (!fact.choices().isEmpty() && !fact.choices().contains(value)) throw Refusal.invalid("pay.fact-choice", fact.code(), value, fact.choices());
      if (value.length() > LONGEST) throw Refusal.invalid("pay.fact-long", fact.code(), LONGEST);
      return value;
    }
    if (!value.matches(NUMBER)) throw Refusal.invalid("pay.fact-number", fact.code(), value);
    var number = new BigDecimal(value);
    if (fact.least() != null && number.compareTo(fact.least()) < 0 || fact.most() != null && number.compareTo(fact.most()) > 0) {
      throw Refusal.invalid("pay.fact-range", fact.code(), value, fact.least() == null ? "" : fact.least().toPlainString(), fact.most() == null ? "" : fact.most().toPlainString());
    }
    return number;
  }
}
