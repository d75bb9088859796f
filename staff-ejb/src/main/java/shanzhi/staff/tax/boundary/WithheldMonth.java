package shanzhi.staff.tax.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;

/** One month of a withholding trial. @param sum of the year after it @param deduction basic deduction of the year so far @param taxable accumulated, not below zero */
public record WithheldMonth(YearMonth month, BigDecimal withheld, TaxSum sum, BigDecimal deduction, BigDecimal taxable, Bracket bracket) implements Serializable {}
