package shanzhi.foundation.sheets.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetOut;

/** A workbook keeps numbers as binary ones. Amounts to the cent come out of it as they went in. */
class MoneyInWorkbooksTest {

  private static final List<InColumn> COLUMN = List.of(InColumn.decimal("amount", "金额"), InColumn.text("n", "序号"));

  /** What {@link SheetOut} hands to the workbook, as the workbook writes it, and as it is read again. */
  private static BigDecimal throughBinary(BigDecimal amount) { return CellValues.decimal(Xlsx.number(Double.toString(amount.doubleValue()))); }

  /** Neighbouring binary numbers below 2^30 lie at most 2^-23 apart, a cent is some 80,000 times that; so walks over every order of size show what holds for all. */
  @Test void every_cent_of_many_stretches_up_to_a_thousand_million_survives() {
    long[] beginnings = {0, 9_999_900L, 99_999_900L, 999_999_900L, 9_999_999_900L, 49_999_999_900L, 99_999_900_000L};
    for (long from : beginnings) {
      for (long cents = from; cents < Math.min(from + 200_000, 100_000_000_000L); cents++) same(BigDecimal.valueOf(cents, 2));
    }
    var random = new Random(20261121);
    for (int i = 0; i < 1_000_000; i++) same(BigDecimal.valueOf((long) (random.nextDouble() * 100_000_000_000L), 2));
    same(new BigDecimal("999999999.99"));
    same(new BigDecimal("-999999999.99"));
  }

  private static void same(BigDecimal amount) {
    if (throughBinary(amount).compareTo(amount) != 0) throw new AssertionError(amount + " became " + throughBinary(amount));
  }

  @Test void amounts_survive_a_workbook_that_is_written_and_read() {
    var amounts = new ArrayList<BigDecimal>(List.of(new BigDecimal("0.01"), new BigDecimal("0.10"), new BigDecimal("0.29"), new BigDecimal("1.15"), new BigDecimal("4.35"), new BigDecimal("3379.87"),
        new BigDecimal("692.39"), new BigDecimal("22765.64"), new BigDecimal("-93.02"), new BigDecimal("999999999.99"), new BigDecimal("99999999999.99"), new BigDecimal("0.00")));
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) amounts.add(BigDecimal.valueOf(random.nextLong(100_000_000_000L), 2));
    byte[] book;
    try (var out = new SheetOut("金额", null, List.of(OutColumn.number("金额", 14), OutColumn.text("序号", 8)))) {
      for (int i = 0; i < amounts.size(); i++) out.row(amounts.get(i), i);
      book = out.bytes();
    }
    var rows = Reading.of(book, COLUMN).rows();
    assertEquals(amounts.size(), rows.size());
    for (int i = 0; i < amounts.size(); i++) assertEquals(0, amounts.get(i).compareTo(CellValues.decimal(rows.get(i).cells().get(0))), amounts.get(i) + " became " + rows.get(i).cells().get(0));
  }

  @Test void a_number_of_more_digits_than_a_workbook_keeps_is_written_as_text() {
    byte[] book;
    var long1 = new BigDecimal("12345678901234.567");
    try (var out = new SheetOut("金额", null, List.of(OutColumn.number("金额", 20), OutColumn.text("序号", 8)))) {
      out.row(long1, 1);
      book = out.bytes();
    }
    assertEquals("12345678901234.567", Reading.of(book, COLUMN).rows().get(0).cells().get(0));
  }

  @Test void what_a_formula_left_behind_the_fifteenth_digit_is_not_read() {
    assertEquals("3379.87", Xlsx.number("3379.8700000000003"));
    assertEquals("0.3", Xlsx.number("0.30000000000000004"));
    assertEquals("2687.48", Xlsx.number("2687.4799999999996"));
    assertEquals("510131199001011000", new BigDecimal(Xlsx.number("5.10131199001011E17")).toPlainString());
  }
}
