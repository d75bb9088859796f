package shanzhi.staff.tax.control;

import java.math.BigDecimal;
import java.util.List;
import shanzhi.kernel.Refusal;
import shanzhi.staff.tax.boundary.Bracket;
import shanzhi.staff.tax.boundary.TaxOption;

/**
 * The tables and figures of one day. What did not hold on that day is null (figures) or empty (tables).
 *
 * @param annual 累计预扣 table
 * @param monthly table of the bonus taxed apart, by a twelfth of it
 * @param basic per month employed; @param flat per year; @param firstWage per month of the year to date
 * @param source documents, for the explanation
 */
public record TaxRules(List<Bracket> annual, List<Bracket> monthly, BigDecimal basic, BigDecimal flat, BigDecimal firstWage, String source) {

  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  public TaxRules {
    annual = List.copyOf(annual);
    monthly = List.copyOf(monthly);
  }

  /** @throws Refusal tax.no-table (400): no accumulated table on that day (before 2019) */
  public Bracket annual(BigDecimal taxable) {
    return annual.stream().filter(line -> line.holds(taxable)).findFirst().orElseThrow(() -> Refusal.invalid("tax.no-table"));
  }

  /** The line by a twelfth of the bonus, compared without dividing. @throws Refusal tax.bonus-apart-ended (409): the option no longer holds */
  public Bracket monthly(BigDecimal bonus) {
    return monthly.stream().filter(line -> line.upTo() == null || bonus.compareTo(line.upTo().multiply(TWELVE)) <= 0).findFirst()
        .orElseThrow(() -> Refusal.conflict("tax.bonus-apart-ended"));
  }

  public boolean hasBonusApart() { return !monthly.isEmpty(); }

  /**
   * Basic deduction of the year so far.
   *
   * @param employed months employed here; @param calendar months of the year to date
   * @throws Refusal tax.option-not-in-force (400)
   */
  public BigDecimal deduction(TaxOption option, int employed, int calendar) {
    if (basic == null) throw Refusal.invalid("tax.no-table");
    return switch (option) {
      case NONE -> basic.multiply(BigDecimal.valueOf(employed));
      case FLAT_60000 -> inForce(flat, option);
      case YEAR_TO_DATE -> inForce(firstWage, option).multiply(BigDecimal.valueOf(calendar));
    };
  }

  private static BigDecimal inForce(BigDecimal figure, TaxOption option) {
    if (figure == null) throw Refusal.invalid("tax.option-not-in-force", option);
    return figure;
  }
}
