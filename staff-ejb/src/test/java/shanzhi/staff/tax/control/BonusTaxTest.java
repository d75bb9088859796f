package shanzhi.staff.tax.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shanzhi.kernel.Refusal;

/** A bonus taxed apart, and where more of it leaves less. */
class BonusTaxTest {

  private static final TaxRules RULES = TaxTables.shipped().on(LocalDate.of(2024, 12, 31));

  private static BigDecimal net(String bonus) { return new BigDecimal(bonus).subtract(BonusTax.apart(RULES, new BigDecimal(bonus))); }

  @ParameterizedTest @CsvSource({"0, 0.00", "36000, 1080.00", "36001, 3390.10", "144000, 14190.00", "144001, 27390.20", "18865.30, 565.96", "300000, 58590.00", "960000.01, 416840.00"})
  void a_twelfth_picks_the_line_and_the_quick_deduction_is_taken_once(String bonus, String tax) {
    assertEquals(new BigDecimal(tax), BonusTax.apart(RULES, new BigDecimal(bonus)));
  }

  @ParameterizedTest(name = "above {0} until {1}") @CsvSource({"36000, 38566.66", "144000, 160499.99", "300000, 318333.32", "420000, 447499.99", "660000, 706538.45", "960000, 1119999.99"})
  void the_cliff_is_worked_out_from_the_table(String edge, String until) {
    var above = BonusTax.cliff(RULES, new BigDecimal(edge).add(new BigDecimal("0.01"))).orElseThrow();
    assertEquals(0, above.edge().compareTo(new BigDecimal(edge)));
    assertEquals(new BigDecimal(until), above.until());
    assertTrue(net(until).compareTo(net(edge)) < 0 && net(above.enough().toPlainString()).compareTo(net(edge)) >= 0, "exactly where it ends");
    assertTrue(BonusTax.cliff(RULES, new BigDecimal(until)).isPresent());
    assertTrue(BonusTax.cliff(RULES, above.enough()).isEmpty());
  }

  @Test void at_an_edge_there_is_no_cliff() {
    for (var bonus : List.of("0", "20000", "36000", "144000", "100000", "5000000")) assertTrue(BonusTax.cliff(RULES, new BigDecimal(bonus)).isEmpty(), bonus);
  }

  @Test void the_way_ends_with_its_notice() {
    var later = TaxTables.shipped().on(LocalDate.of(2028, 1, 31));
    assertEquals("tax.bonus-apart-ended", assertThrows(Refusal.class, () -> BonusTax.apart(later, new BigDecimal("36000"))).key());
  }
}
