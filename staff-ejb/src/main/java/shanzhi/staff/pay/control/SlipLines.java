package shanzhi.staff.pay.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shanzhi.staff.insurance.control.Contribution;
import shanzhi.staff.insurance.control.InsuranceRules;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.SlipLine;
import shanzhi.staff.pay.boundary.SlipLine.Input;
import shanzhi.staff.tax.control.TaxRules;
import shanzhi.staff.tax.control.Withheld;

/** Writes the lines of a slip with what it takes to work each out again. */
final class SlipLines {

  private SlipLines() {}

  static SlipLine item(PayPlan plan, int item, Object value, Object[] values) {
    var text = plan.text().items().get(item);
    var inputs = Arrays.stream(plan.reads(item)).mapToObj(slot -> new Input(plan.name(slot), PayEngine.said(values[slot]))).toList();
    var worked = new StringBuilder();
    plan.formula(item).write(worked, values);
    return new SlipLine(text.code(), text.kind(), PayEngine.said(value), text.kind().isMoney() ? (BigDecimal) value : null, text.formula(), worked.toString(), inputs,
        text.basis(), plan.text().from() == null ? plan.text().name() : plan.text().name() + " v" + plan.version() + "（" + plan.text().from() + " 起）");
  }

  static SlipLine difference(PayFacts.Difference one, BigDecimal amount) {
    var kind = switch (one.part()) { case WAGE -> LineKind.DIFFERENCE; case EMPLOYEE -> LineKind.CONTRIBUTION; case EMPLOYER -> LineKind.EMPLOYER; case HELD -> LineKind.HELD; };
    return new SlipLine(one.code(), kind, amount.toPlainString(), amount, "应付 − 已付", amount.toPlainString(),
        List.of(new Input("所属月份", one.forMonth().toString()), new Input("计税", one.taxed() ? "是" : "否")), one.rule(), one.forMonth().toString());
  }

  static SlipLine contribution(Contribution one) {
    var base = one.base().toPlainString();
    var inputs = new ArrayList<Input>();
    inputs.add(new Input("申报基数", one.declared().toPlainString()));
    inputs.add(new Input("基数下限", one.limits().floor().toPlainString()));
    inputs.add(new Input("基数上限", one.limits().ceiling().toPlainString()));
    inputs.add(new Input("缴费基数", base));
    inputs.add(new Input("比例", InsuranceRules.percent(one.rate())));
    if (one.line().injuryClass() > 0) inputs.add(new Input("行业类别", String.valueOf(one.line().injuryClass())));
    var places = one.line().places() == 0 ? "，取整到元" : "";
    return new SlipLine(one.item().title() + (one.employer() ? "（单位）" : "（个人）"), one.employer() ? LineKind.EMPLOYER : LineKind.CONTRIBUTION, one.amount().toPlainString(), one.amount(),
        "缴费基数 × 比例" + places, base + " × " + InsuranceRules.percent(one.rate()) + places, List.copyOf(inputs), one.line().source(), one.line().from() + " 起");
  }

  /** The whole accumulation, so that the reader finds each number of the year again. */
  static SlipLine tax(Withheld tax, PayFacts facts) {
    var sum = tax.sum();
    var before = sum.withheld().subtract(tax.amount());
    var inputs = List.of(new Input("累计收入", plain(sum.income())), new Input("累计免税收入", plain(sum.exempt())), new Input("累计减除费用", plain(tax.deduction())),
        new Input("累计专项扣除", plain(sum.contributions())), new Input("累计专项附加扣除", plain(sum.additional())), new Input("累计其他扣除", plain(sum.other())),
        new Input("累计应纳税所得额", plain(tax.taxable())), new Input("税率", InsuranceRules.percent(tax.bracket().rate())), new Input("速算扣除数", plain(tax.bracket().quick())),
        new Input("累计已预扣", plain(before)), new Input("在本单位月数", String.valueOf(sum.months())), new Input("减除方式", option(tax)));
    var worked = "(" + plain(sum.income()) + " − " + plain(sum.exempt()) + " − " + plain(tax.deduction()) + " − " + plain(sum.contributions()) + " − " + plain(sum.additional()) + " − "
        + plain(sum.other()) + ") → " + plain(tax.taxable()) + " × " + InsuranceRules.percent(tax.bracket().rate()) + " − " + plain(tax.bracket().quick()) + " − " + plain(before);
    return new SlipLine("个人所得税", LineKind.TAX, tax.amount().toPlainString(), tax.amount(),
        "(累计收入 − 累计免税收入 − 累计减除费用 − 累计专项扣除 − 累计专项附加扣除 − 累计其他扣除) × 税率 − 速算扣除数 − 累计已预扣，不足 0 按 0", worked, inputs, rule(tax), facts.month().toString());
  }

  private static String option(Withheld tax) {
    return switch (tax.option()) { case NONE -> "按在本单位任职月数"; case FLAT_60000 -> "全年一次扣除"; case YEAR_TO_DATE -> "按年初至当月月数"; };
  }

  private static String rule(Withheld tax) {
    return switch (tax.option()) {
      case NONE -> "累计预扣法（国家税务总局公告2018年第61号）";
      case FLAT_60000 -> "累计预扣法，全年一次扣除 " + plain(tax.deduction()) + " 元（国家税务总局公告2020年第19号）";
      case YEAR_TO_DATE -> "累计预扣法，首次取得工资按年初至当月减除（国家税务总局公告2020年第13号）";
    };
  }

  static SlipLine bonusTax(TaxRules rules, BigDecimal bonus, BigDecimal amount) {
    var line = rules.monthly(bonus);
    return new SlipLine("年终奖个人所得税", LineKind.BONUS_TAX, amount.toPlainString(), amount, "奖金 × 税率 − 速算扣除数（按奖金 ÷ 12 查表）",
        plain(bonus) + " × " + InsuranceRules.percent(line.rate()) + " − " + plain(line.quick()),
        List.of(new Input("奖金", plain(bonus)), new Input("税率", InsuranceRules.percent(line.rate())), new Input("速算扣除数", plain(line.quick()))), "全年一次性奖金单独计税（财税〔2018〕164号）", "");
  }

  static SlipLine net(BigDecimal gross, BigDecimal employee, BigDecimal tax, BigDecimal net) {
    return new SlipLine("实发", LineKind.NET, plain(net), net, "应发合计 − 个人缴费 − 个人所得税", plain(gross) + " − " + plain(employee) + " − " + plain(tax),
        List.of(new Input("应发合计", plain(gross)), new Input("个人缴费", plain(employee)), new Input("个人所得税", plain(tax))), "应发合计减去个人缴费和个人所得税", "");
  }

  /** Money with two places, whatever it was added up from. */
  private static String plain(BigDecimal amount) { return amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString(); }
}
