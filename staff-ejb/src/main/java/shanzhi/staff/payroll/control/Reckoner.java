package shanzhi.staff.payroll.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shanzhi.staff.insurance.control.Coverage;
import shanzhi.staff.insurance.control.InsuranceRules;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.PolicyText;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.pay.boundary.SlipLine;
import shanzhi.staff.pay.control.PayEngine;
import shanzhi.staff.pay.control.PayFacts;
import shanzhi.staff.pay.control.PayFacts.Difference;
import shanzhi.staff.pay.control.PayPlan;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.tax.boundary.TaxSum;
import shanzhi.staff.tax.control.TaxRules;

/** The pay engine for one unit, month and purpose: takes inputs as they are kept, months on several posts included. Serves any number of threads. */
final class Reckoner {

  private static final String FOR_MONTH = "所属月份";

  private final PayPlan plan;
  private final long policy;
  private final YearMonth month;
  private final RunPurpose purpose;
  private final PayEngine engine;
  private final InsuranceRules insurance;
  private final TaxRules tax;
  private PayEngine settling;

  Reckoner(PayPlan plan, long policy, YearMonth month, RunPurpose purpose, InsuranceRules insurance, TaxRules tax) {
    this.plan = purpose == RunPurpose.YEAR_END ? bonusOnly(plan) : plan;
    this.policy = policy;
    this.purpose = purpose;
    this.month = month;
    this.insurance = insurance;
    this.tax = tax;
    this.engine = new PayEngine(this.plan, insurance, tax);
  }

  /** The wage of the month has its own run: what is paid in it are steps here, and only the year-end items are money. */
  private static PayPlan bonusOnly(PayPlan plan) { return asSteps(plan, EnumSet.of(LineKind.EARNING, LineKind.EXEMPT, LineKind.DEDUCTION, LineKind.HELD)); }

  private static PayPlan asSteps(PayPlan plan, Set<LineKind> kinds) {
    var text = plan.text();
    var items = text.items().stream().map(item -> kinds.contains(item.kind()) ? new PolicyText.Item(item.code(), LineKind.STEP, item.formula(), item.basis()) : item).toList();
    return PayPlan.of(new PolicyText(text.code(), text.name(), text.sample(), text.source(), text.from(), text.until(), text.note(), text.facts(), items, text.tables()), plan.version());
  }

  PayPlan plan() { return plan; }

  long policy() { return policy; }

  YearMonth month() { return month; }

  RunPurpose purpose() { return purpose; }

  /** @throws shanzhi.kernel.Refusal the reason to set the person aside */
  Slip slip(PayInput input, PayFacts.Tax tax, BonusWay way, List<Difference> earlier) {
    if (purpose == RunPurpose.BONUS) return granted(input, tax, way);
    var differences = new ArrayList<Difference>();
    for (var one : input.segments().subList(0, input.segments().size() - 1)) segment(one, differences);
    differences.addAll(earlier);
    return engine.slip(new PayFacts(month, input.facts(), input.coverage(), tax, way, differences));
  }

  /** What a paper gives is no wage: the policy's items and contributions have no part in it. */
  private Slip granted(PayInput input, PayFacts.Tax taxed, BonusWay way) {
    return new PayEngine(Grant.plan(plan, input.facts()), insurance, tax).slip(new PayFacts(month, Map.of(Grant.AMOUNT, input.facts().get(Grant.AMOUNT)), Coverage.none(), taxed, way, List.of()));
  }

  /**
   * For somebody who has left: nothing is earned any more, and what earlier months are owed is taxed with this one.
   *
   * @throws shanzhi.kernel.Refusal the reason to set the person aside
   */
  Slip settling(PayInput input, PayFacts.Tax taxed, List<Difference> earlier) {
    return settling().slip(new PayFacts(month, input.facts(), Coverage.none(), taxed, BonusWay.MERGED, earlier));
  }

  /** For this month, by the policy of another month's: who left before a new version knows nothing of its facts. */
  Reckoner following(Reckoner other) { return other.policy == policy ? this : new Reckoner(other.plan, other.policy, month, RunPurpose.MONTHLY, insurance, tax); }

  private synchronized PayEngine settling() {
    if (settling == null) settling = new PayEngine(asSteps(plan, EnumSet.of(LineKind.EARNING, LineKind.EXEMPT, LineKind.DEDUCTION, LineKind.HELD, LineKind.BONUS)), insurance, tax);
    return settling;
  }

  /** Days on an earlier post of the month: paid as far as they go, beside the pay of the last post; contributions are of the month as a whole. */
  private void segment(PayInput.Segment one, List<Difference> out) {
    var slip = engine.slip(new PayFacts(month, one.facts(), Coverage.none(), PayFacts.Tax.plain(TaxSum.of(month.getYear())), BonusWay.MERGED, List.of()));
    var days = "（" + day(one.first()) + " 至 " + day(one.last()) + "）";
    var rule = "月内任职变动，各按在岗日计薪：" + one.facts().getOrDefault("岗位", "") + "，标准 " + slip.standard().toPlainString();
    if (slip.gross().signum() > 0) out.add(new Difference("变动前薪酬" + days, month, slip.gross(), true, rule));
    if (slip.held().signum() > 0) out.add(new Difference("变动前暂存绩效" + days, month, slip.held(), true, rule, PayFacts.Part.HELD));
  }

  /** What a month comes to by an input, taxes apart. */
  Map<String, Item> items(PayInput input) { return Item.of(slip(input, PayFacts.Tax.plain(TaxSum.of(month.getYear())), BonusWay.MERGED, List.of()).lines(), month.toString()); }

  /** The month a line belongs to, {@code 2026-05}. */
  static String forMonth(SlipLine line, String payMonth) {
    var inputs = line.inputs();
    return inputs.isEmpty() || !inputs.get(0).name().equals(FOR_MONTH) ? payMonth : inputs.get(0).value();
  }

  private static String day(LocalDate day) { return day.toString().substring(5); }

  static BigDecimal zero() { return new BigDecimal("0.00"); }
}
