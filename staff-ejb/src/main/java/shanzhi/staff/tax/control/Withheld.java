package shanzhi.staff.tax.control;

import java.math.BigDecimal;
import shanzhi.staff.tax.boundary.Bracket;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.tax.boundary.TaxSum;

/**
 * What is held back of one payment and why.
 *
 * @param amount yuan held back now, never negative
 * @param sum all of the year after this payment
 * @param deduction basic deduction of the year so far, by {@code option}
 * @param taxable accumulated, not below zero
 * @param yearTax tax on it; what exceeds {@code sum.withheld()} cannot be: less is refunded by the annual settlement only
 */
public record Withheld(BigDecimal amount, TaxSum sum, TaxOption option, BigDecimal deduction, BigDecimal taxable, Bracket bracket, BigDecimal yearTax) {}
