package shanzhi.staff.tax.boundary;

import static java.math.BigDecimal.ZERO;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What one withholding agent has added up for one person in one calendar year, up to and including {@code last}. It begins anew each
 * January and with each transfer to another agent. Opening balances of a year begun elsewhere in time are such a sum too.
 *
 * @param months months employed here in the year, {@code last} included
 * @param other deductions of the law beside the special additional ones, e.g. personal pension
 * @param separateUsed whether the year's one bonus taxed apart has been had
 */
public record TaxSum(int year, YearMonth last, int months, BigDecimal income, BigDecimal exempt, BigDecimal contributions, BigDecimal additional,
    BigDecimal other, BigDecimal withheld, boolean separateUsed) implements Serializable {

  /** Nothing paid yet in the year. */
  public static TaxSum of(int year) { return new TaxSum(year, null, 0, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, false); }

  /** The sum to go on from in a month: itself, or a new one when the year is another. */
  public TaxSum in(YearMonth month) { return month.getYear() == year ? this : of(month.getYear()); }

  /** The same with another count of months employed, e.g. where a month of employment had no payment. */
  public TaxSum withMonths(int count) { return new TaxSum(year, last, count, income, exempt, contributions, additional, other, withheld, separateUsed); }

  public TaxSum withSeparateUsed() { return new TaxSum(year, last, months, income, exempt, contributions, additional, other, withheld, true); }
}
