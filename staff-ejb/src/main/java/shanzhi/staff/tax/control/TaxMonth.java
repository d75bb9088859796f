package shanzhi.staff.tax.control;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * One payment as the tax sees it. A retro difference is income of the month of payment. Several payments of one month are handed in one
 * after the other; the month is counted once.
 *
 * @param additional special additional deductions newly counted now, also those caught up for earlier months
 */
public record TaxMonth(YearMonth month, BigDecimal income, BigDecimal exempt, BigDecimal contributions, BigDecimal additional, BigDecimal other) {

  public static TaxMonth of(YearMonth month, BigDecimal income, BigDecimal contributions, BigDecimal additional) {
    return new TaxMonth(month, income, ZERO, contributions, additional, ZERO);
  }
}
