package shanzhi.staff.payroll.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shanzhi.staff.insurance.control.InsuranceTables;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.pay.control.PayFacts;
import shanzhi.staff.pay.control.PayFacts.Difference;
import shanzhi.staff.pay.control.PayPlan;
import shanzhi.staff.pay.control.ShippedPolicies;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.tax.boundary.TaxSum;
import shanzhi.staff.tax.control.TaxTables;

/** The text by which a slip is kept, hashed and explained. */
class CanonTest {

  private static final YearMonth JULY = YearMonth.of(2024, 7);

  private static Reckoner reckoner() {
    return new Reckoner(PayPlan.of(ShippedPolicies.get("SAN-GANG-18"), 1), 1, JULY, RunPurpose.MONTHLY, InsuranceTables.shipped().of(List.of("510131000000", "510100000000"), JULY),
        TaxTables.shipped().on(JULY.atEndOfMonth()));
  }

  private static PayInput input() {
    var facts = new TreeMap<>(Map.of("岗位", "工作人员", "服务年限", "5", "学历", "学士", "证书", "助理"));
    return new PayInput(1, List.of(new PayInput.Segment(JULY.atDay(1), JULY.atEndOfMonth(), facts)), true, true, "4224.84", "4224.84", null, 1);
  }

  private static Slip slip(String why) {
    return reckoner().slip(input(), PayFacts.Tax.plain(TaxSum.of(2024)), BonusWay.MERGED, List.of(new Difference("补发基本薪酬（2024-05）", YearMonth.of(2024, 5), new java.math.BigDecimal("93.02"), true, why)));
  }

  @Test void every_line_is_read_again_as_it_was_written() {
    var slip = slip("补算：服务年限 2 → 5");
    var bytes = Canon.bytes("Z0000001", slip);
    assertArrayEquals(bytes, Canon.unpacked(Canon.packed(bytes)));
    assertEquals(slip.lines(), Canon.lines(bytes));
    assertEquals(YearMonth.of(2024, 5), Canon.month(Canon.lines(bytes).stream().filter(line -> line.code().startsWith("补发")).findFirst().orElseThrow(), JULY));
    assertTrue(Canon.packed(bytes).length * 2 < bytes.length, "explanations repeat themselves");
  }

  @Test void words_that_somebody_typed_break_no_line() {
    var slip = slip("文件\u001f第\n一条");
    var lines = Canon.lines(Canon.bytes("Z0000001", slip));
    assertEquals(slip.lines().size(), lines.size());
    assertTrue(lines.stream().anyMatch(line -> line.rule().equals("文件 第 一条")));
  }

  @Test void the_same_facts_give_the_same_bytes() { assertArrayEquals(Canon.bytes("Z1", slip("甲")), Canon.bytes("Z1", slip("甲"))); }

  @Test void whoever_has_left_gets_what_is_owed_and_no_wage() {
    var owed = List.of(new Difference("补发基本薪酬（2024-05）", YearMonth.of(2024, 5), new java.math.BigDecimal("93.02"), true, "补算"));
    // six months employed here, 30,000 paid and 4,000 of contributions: nothing is due, 12 months' worth of pay is not there
    var sum = new TaxSum(2024, YearMonth.of(2024, 6), 5, new java.math.BigDecimal("60000.00"), java.math.BigDecimal.ZERO, new java.math.BigDecimal("4000.00"), java.math.BigDecimal.ZERO, java.math.BigDecimal.ZERO,
        new java.math.BigDecimal("930.00"), false);
    var slip = reckoner().settling(input(), new PayFacts.Tax(shanzhi.staff.tax.boundary.TaxOption.NONE, sum, java.math.BigDecimal.ZERO, java.math.BigDecimal.ZERO), owed);
    // (60000 + 93.02 − 4000 − 5000 × 6) × 3 % = 782.79, less 930.00 withheld: nothing, and nothing is paid back
    assertEquals("93.02 0 0.00 93.02", slip.gross().toPlainString() + " " + slip.employee().toPlainString() + " " + slip.tax().toPlainString() + " " + slip.net().toPlainString());
    assertEquals(6, slip.taxSum().months());
    assertTrue(slip.notes().isEmpty(), slip.notes().toString());
  }
}
