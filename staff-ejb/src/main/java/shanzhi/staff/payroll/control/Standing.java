package shanzhi.staff.payroll.control;

import java.math.BigDecimal;
import java.util.Map;
import shanzhi.staff.tax.boundary.TaxSum;

/**
 * Where somebody stands with the unit before a slip.
 *
 * @param sum of the tax year, opening balance included; never null
 * @param held performance pay kept this year
 * @param input of last month's slip; null for somebody new. So are {@code items}, {@code tax} and {@code net}
 */
record Standing(TaxSum sum, BigDecimal held, PayInput input, Map<String, Item> items, BigDecimal tax, BigDecimal net) {

  /** The year's one bonus taxed by itself has been had. */
  Standing withSeparateUsed() { return new Standing(sum.withSeparateUsed(), held, input, items, tax, net); }
}
