package shanzhi.staff.tax.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Refusal;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.tax.boundary.TaxSum;

/** Cumulative withholding, month by month. */
class WithholdingTest {

  private static final TaxTables TABLES = TaxTables.shipped();

  private static TaxMonth month(YearMonth month, String income, String contributions, String additional) {
    return TaxMonth.of(month, new BigDecimal(income), new BigDecimal(contributions), new BigDecimal(additional));
  }

  private static List<String> withheld(String first, TaxOption option, List<String> incomes, String contributions, List<String> additional) {
    var all = new ArrayList<String>();
    var month = YearMonth.parse(first);
    var sum = TaxSum.of(month.getYear());
    for (int i = 0; i < incomes.size(); i++, month = month.plusMonths(1)) {
      var one = Withholding.of(TABLES.on(month.atEndOfMonth()), option, sum, month(month, incomes.get(i), contributions, additional.get(i)));
      all.add(one.amount().toPlainString());
      sum = one.sum();
    }
    return all;
  }

  private static List<String> same(String first, TaxOption option, int months, String income, String contributions, String additional) {
    return withheld(first, option, Collections.nCopies(months, income), contributions, Collections.nCopies(months, additional));
  }

  private static String total(List<String> amounts) { return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString(); }

  @Test void a_full_year_climbs_the_table() {
    var year = same("2024-01", TaxOption.NONE, 12, "30000", "4500", "2000");
    assertEquals(List.of("555.00", "625.00", "1850.00", "1850.00", "1850.00", "1850.00", "1850.00", "2250.00", "3700.00", "3700.00", "3700.00", "3700.00"), year);
    assertEquals("27480.00", total(year));
  }

  @Test void a_deduction_reported_late_catches_up_and_nothing_is_paid_back() {
    var additional = new ArrayList<>(List.of("0", "0", "6000"));
    additional.addAll(Collections.nCopies(9, "2000"));
    var year = withheld("2024-01", TaxOption.NONE, Collections.nCopies(12, "12000"), "1968", additional);
    assertEquals(List.of("150.96", "150.96", "0.00", "61.92", "90.96", "90.96", "90.96", "90.96", "90.96", "90.96", "90.96", "117.84"), year);
    assertEquals("1118.40", total(year));
  }

  @Test void who_comes_in_july_begins_in_july() {
    var half = same("2024-07", TaxOption.NONE, 6, "15000", "2000", "0");
    assertEquals(List.of("240.00", "240.00", "240.00", "240.00", "520.00", "800.00"), half);
    assertEquals("2280.00", total(half));
  }

  @Test void the_first_wage_of_a_year_may_deduct_from_january_on() {
    // July: 15000 − 35000 − 2000 < 0; the half year: 90000 − 60000 − 12000 = 18000 × 3 %
    var half = same("2024-07", TaxOption.YEAR_TO_DATE, 6, "15000", "2000", "0");
    assertEquals(List.of("0.00", "0.00", "0.00", "60.00", "240.00", "240.00"), half);
    assertEquals("540.00", total(half));
  }

  @Test void sixty_thousand_at_once_withholds_nothing_until_it_is_used_up() {
    var year = same("2024-01", TaxOption.FLAT_60000, 12, "6000", "500", "0");
    assertEquals(List.of("0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "15.00", "165.00"), year);
    assertEquals("180.00", total(year));
  }

  @Test void january_begins_anew() {
    var months = same("2024-07", TaxOption.NONE, 14, "15000", "2000", "0");
    assertEquals(months.subList(0, 1), months.subList(6, 7));
    assertEquals("240.00", months.get(6));
    assertEquals(same("2025-01", TaxOption.NONE, 8, "15000", "2000", "0"), months.subList(6, 14));
  }

  @Test void a_month_without_pay_counts_its_deduction() {
    assertEquals(List.of("240.00", "0.00", "330.00"), withheld("2024-01", TaxOption.NONE, List.of("13000", "0", "21000"), "0", List.of("0", "0", "0")));
  }

  @Test void two_payments_of_one_month_deduct_once() {
    var march = YearMonth.of(2024, 3);
    var rules = TABLES.on(march.atEndOfMonth());
    var first = Withholding.of(rules, TaxOption.NONE, TaxSum.of(2024), month(march, "8000", "0", "0"));
    var second = Withholding.of(rules, TaxOption.NONE, first.sum(), month(march, "2000", "0", "0"));
    assertEquals("90.00", first.amount().toPlainString());
    assertEquals("60.00", second.amount().toPlainString());
    assertEquals(1, second.sum().months());
  }

  @Test void a_month_that_has_passed_is_not_added_again() {
    var march = YearMonth.of(2024, 3);
    var rules = TABLES.on(march.atEndOfMonth());
    var sum = Withholding.of(rules, TaxOption.NONE, TaxSum.of(2024), month(march, "8000", "0", "0")).sum();
    assertEquals("tax.months-backwards", assertThrows(Refusal.class, () -> Withholding.of(rules, TaxOption.NONE, sum, month(march.minusMonths(1), "8000", "0", "0"))).key());
  }

  @Test void an_option_holds_from_the_day_of_its_notice() {
    assertEquals("tax.option-not-in-force", assertThrows(Refusal.class, () -> same("2020-05", TaxOption.YEAR_TO_DATE, 1, "9000", "0", "0")).key());
    assertEquals("tax.option-not-in-force", assertThrows(Refusal.class, () -> same("2020-12", TaxOption.FLAT_60000, 1, "9000", "0", "0")).key());
    assertEquals("tax.no-table", assertThrows(Refusal.class, () -> same("2018-12", TaxOption.NONE, 1, "9000", "0", "0")).key());
  }
}
