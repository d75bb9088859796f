package shanzhi.staff.planning.control;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import shanzhi.staff.pay.control.PayPlan;

/**
 * By what everybody is paid in an outcome, month by month.
 *
 * @param kind PRESENT, PERCENT, AMOUNT, VERSION; @param figure that was changed, or is there to be changed; null where a version is taken
 */
record PlanStandard(String kind, String value, String figure, Map<YearMonth, PayPlan> plans) {

  PayPlan plan(YearMonth month) { return plans.get(month); }

  String policy(YearMonth month) { return plan(month).text().name() + " v" + plan(month).version(); }

  /** Null where the policy has no such figure. */
  BigDecimal figureValue(YearMonth month) { return figure == null ? null : PlanStandards.figure(plan(month).text(), figure).orElse(null); }
}
