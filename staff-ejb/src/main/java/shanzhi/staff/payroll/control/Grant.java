package shanzhi.staff.payroll.control;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.PolicyText;
import shanzhi.staff.pay.control.PayPlan;

/**
 * What a paper gives somebody once. It is a plan of its own, in which nothing but the amount is earned: no wage, no contributions.
 *
 * @param number of the worker; @param before month in which another run pays the person by the same paper; null for none
 */
record Grant(String number, BigDecimal amount, String paper, String reason, YearMonth before) {

  static final String AMOUNT = "金额";
  private static final String PAPER = "文号";
  private static final String REASON = "事由";
  private static final String GRANTED = "核定金额";

  /** All that the slip rests on. @param days of the person with the unit, the last ones */
  PayInput input(long policy, Person person) {
    var rows = person.rows();
    var facts = Map.of(AMOUNT, amount.toPlainString(), PAPER, paper, REASON, reason);
    return new PayInput(policy, List.of(new PayInput.Segment(rows.get(0).first(), person.last().last(), facts)), false, false, null, null, null, person.last().injuryClass());
  }

  /** The plan that kept facts are paid by; the unit's own lends it nothing but code and version. */
  static PayPlan plan(PayPlan unit, Map<String, String> facts) {
    var paper = facts.get(PAPER);
    var items = List.of(new PolicyText.Item(GRANTED, LineKind.STANDARD, AMOUNT, paper + "：" + facts.get(REASON)), new PolicyText.Item("一次性奖金", LineKind.BONUS, GRANTED, "依" + paper + "发放，不计入缴费基数"));
    var fact = new PolicyText.Fact(AMOUNT, false, List.of(), null, null, null, paper);
    return PayPlan.of(new PolicyText(unit.text().code(), paper, false, paper, null, null, null, List.of(fact), items, List.of()), unit.version());
  }
}
