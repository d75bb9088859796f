package shanzhi.staff.tax.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import shanzhi.kernel.Refusal;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.tax.boundary.TaxSum;

/**
 * Cumulative withholding (累计预扣法, 国家税务总局公告2018年第61号): tax on everything of the year so far, less what has been withheld.
 * A late-reported deduction thus catches up by itself; a negative rest withholds nothing and is not paid back before the annual settlement.
 */
public final class Withholding {

  private Withholding() {}

  /**
   * @param rules of the month of payment
   * @param before everything this agent has added up; a sum of another year is left behind
   * @throws Refusal tax.months-backwards (409) when a later month has been added up already
   */
  public static Withheld of(TaxRules rules, TaxOption option, TaxSum before, TaxMonth now) {
    var month = now.month();
    var old = before.in(month);
    Refusal.unless(before.year() <= month.getYear() && (old.last() == null || !old.last().isAfter(month)), "tax.months-backwards", month);
    int months = month.equals(old.last()) ? old.months() : old.months() + 1;
    var sum = new TaxSum(old.year(), month, months, old.income().add(now.income()), old.exempt().add(now.exempt()), old.contributions().add(now.contributions()),
        old.additional().add(now.additional()), old.other().add(now.other()), old.withheld(), old.separateUsed());
    return of(rules, option, sum);
  }

  /** The last step of {@link #of}, on a sum that already holds this payment but not its tax. */
  static Withheld of(TaxRules rules, TaxOption option, TaxSum sum) {
    var deduction = rules.deduction(option, sum.months(), sum.last().getMonthValue());
    var taxable = sum.income().subtract(sum.exempt()).subtract(deduction).subtract(sum.contributions()).subtract(sum.additional()).subtract(sum.other())
        .max(BigDecimal.ZERO);
    var bracket = rules.annual(taxable);
    var yearTax = taxable.multiply(bracket.rate()).subtract(bracket.quick()).setScale(2, RoundingMode.HALF_UP);
    var amount = yearTax.subtract(sum.withheld()).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
    var after = new TaxSum(sum.year(), sum.last(), sum.months(), sum.income(), sum.exempt(), sum.contributions(), sum.additional(), sum.other(),
        sum.withheld().add(amount), sum.separateUsed());
    return new Withheld(amount, after, option, deduction, taxable, bracket, yearTax);
  }

}
