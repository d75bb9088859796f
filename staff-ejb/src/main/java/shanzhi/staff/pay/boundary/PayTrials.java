package shanzhi.staff.pay.boundary;

import static shanzhi.kernel.Rights.PAY_TRIAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.staff.insurance.control.Coverage;
import shanzhi.staff.insurance.control.InsuranceBook;
import shanzhi.staff.pay.control.PayEngine;
import shanzhi.staff.pay.control.PayFacts;
import shanzhi.staff.pay.control.PolicyBook;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.tax.boundary.TaxSum;
import shanzhi.staff.tax.control.TaxBook;

/** 试算: a slip that nobody is paid by. Nothing is kept of it. */
@Stateless
@RolesAllowed(PAY_TRIAL)
public class PayTrials {

  @Inject PolicyBook policies;
  @Inject InsuranceBook insurance;
  @Inject TaxBook tax;
  @Inject Jurisdiction jurisdiction;

  /** A policy that can be tried. */
  public record Choice(String code, String name, List<PolicyText.Fact> facts) implements java.io.Serializable {}

  /** @throws Refusal area.out-of-reach (404) */
  public List<Choice> choices(@NotNull String area, @NotNull YearMonth month) {
    jurisdiction.require(PAY_TRIAL, Territory.of(area));
    return policies.inForce(area, month).stream().map(named -> new Choice(named.code(), named.name(), policies.plan(named.id()).text().facts())).toList();
  }

  /**
   * @throws Refusal area.out-of-reach (404), pay-policy.none-in-force (409), pay.fact-* and others (400): which fact cannot be;
   *     pay.*, insurance.*, tax.* (409): why these facts give no slip
   */
  public Slip slip(@NotNull(message = "请填写试算内容") @Valid TryPay asked) {
    jurisdiction.require(PAY_TRIAL, Territory.of(asked.area()));
    var month = YearMonth.parse(asked.month());
    var engine = new PayEngine(policies.plan(asked.area(), asked.policy(), month), insurance.of(asked.area(), month), tax.of(month));
    return engine.slip(new PayFacts(month, asked.facts(), coverage(asked), standing(asked, month), asked.bonus() == null ? BonusWay.CHEAPER : BonusWay.valueOf(asked.bonus()), List.of()));
  }

  private static Coverage coverage(TryPay asked) {
    return new Coverage(!Boolean.FALSE.equals(asked.insured()), !Boolean.FALSE.equals(asked.fund()), optional(asked.socialBase()), optional(asked.fundBase()),
        asked.fundRate() == null ? null : new BigDecimal(asked.fundRate()).movePointLeft(2), asked.injuryClass() == null ? 1 : asked.injuryClass());
  }

  private static PayFacts.Tax standing(TryPay asked, YearMonth month) {
    var sum = TaxSum.of(month.getYear());
    var before = asked.before();
    if (before != null) {
      if (before.months() >= month.getMonthValue()) throw Refusal.invalid("pay.months-before", before.months(), month.getMonthValue());
      sum = new TaxSum(month.getYear(), null, before.months(), new BigDecimal(before.income()), BigDecimal.ZERO, new BigDecimal(before.contributions()), new BigDecimal(before.additional()),
          BigDecimal.ZERO, new BigDecimal(before.withheld()), false);
    }
    return new PayFacts.Tax(asked.option() == null ? TaxOption.NONE : TaxOption.valueOf(asked.option()), sum, amount(asked.additional()), amount(asked.other()));
  }

  private static BigDecimal optional(String text) { return text == null || text.isBlank() ? null : new BigDecimal(text); }

  private static BigDecimal amount(String text) { return text == null || text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text); }
}
