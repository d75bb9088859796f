package shanzhi.staff.payroll.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import shanzhi.staff.payroll.boundary.VoucherLine;

/** The entries of a run. */
class VouchersTest {

  private static BigDecimal yuan(String amount) { return new BigDecimal(amount); }

  @Test void debit_and_credit_are_equal_in_each_voucher() {
    var lines = Vouchers.of("2026-05 月度薪酬", new Vouchers.Sums(yuan("3379.87"), yuan("439.39"), yuan("253.00"), yuan("12.48"), yuan("2675.00"), yuan("1313.43")));
    for (int voucher = 1; voucher <= 2; voucher++) {
      int number = voucher;
      var debit = lines.stream().filter(line -> line.voucher() == number && line.debit() != null).map(VoucherLine::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
      var credit = lines.stream().filter(line -> line.voucher() == number && line.credit() != null).map(VoucherLine::credit).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(debit, credit);
    }
    assertEquals(yuan("4693.30"), lines.get(0).debit().add(lines.get(1).debit()));
  }

  @Test void sums_that_do_not_fit_are_never_booked() {
    assertThrows(IllegalStateException.class, () -> Vouchers.of("x", new Vouchers.Sums(yuan("100"), yuan("10"), yuan("5"), yuan("0"), yuan("80"), yuan("20"))));
  }
}
