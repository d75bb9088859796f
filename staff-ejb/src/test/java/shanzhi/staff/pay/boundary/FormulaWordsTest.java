package shanzhi.staff.pay.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a worker reads on a slip. */
class FormulaWordsTest {

  private static String chinese(String text) { return FormulaWords.of(text, Locale.SIMPLIFIED_CHINESE); }

  private static String english(String text) { return FormulaWords.of(text, Locale.ENGLISH); }

  @ParameterizedTest(name = "{0}") @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "ROUND(3876.00 × 1.09, 2) | 四舍五入(3876.00 × 1.09，保留 2 位小数)",
      "ROUND(4071 × 6%, 0) | 四舍五入(4071 × 6%，保留整数)",
      "FLOOR((5 + 3) ÷ 3) | 取整((5 + 3) ÷ 3)",
      "MIN(12, 1 + 2 + 1) | 最小(12，1 + 2 + 1)",
      "ROUND(MAX(0, MIN(2.5000, 3)) × 100, 2) | 四舍五入(最大(0，最小(2.50，3)) × 100，保留 2 位小数)",
      "AND(4 ≥ 1, NOT(4 > 12)) | 且(4 ≥ 1，非(4 > 12))"})
  void a_chinese_reader_sees_chinese_functions(String worked, String read) { assertEquals(read, chinese(worked)); }

  @Test void an_english_reader_sees_english_functions_and_the_names_as_the_policy_has_them() {
    assertEquals("ROUND(基数 × LOOKUP(系数, 级别), 2)", english("四舍五入(基数 × 查表(系数, 级别), 2)"));
    assertEquals("IF(岗位 = '取整(1)', 1, MIN(2, 3))", english("如果(岗位 = '取整(1)'，1，最小(2, 3))"));
  }

  @ParameterizedTest(name = "{0}") @CsvSource({"3876.0000, 3876.00", "5240.3520, 5240.352", "0.0800, 0.08", "0.0000, 0.00", "7, 7", "12.5, 12.5", "154.91954022988505747, 154.91954", "1.00, 1.00"})
  void zeros_that_say_nothing_are_left_out(String written, String read) { assertEquals(read, chinese(written)); }

  @Test void what_is_no_function_of_the_language_stays() {
    assertEquals("缴费基数 × 比例，取整到元", chinese("缴费基数 × 比例，取整到元"));
    assertEquals("应发合计、MIN_2 − 1", chinese("应发合计、MIN_2 − 1"));
    assertEquals("「ROUND(1, 2)」", chinese("「ROUND(1, 2)」"));
    assertEquals("补发 2024-12（1.50）", chinese("补发 2024-12（1.500）"));
    assertEquals("((1 + 2)", chinese("((1 + 2)"));
    assertEquals("薪酬标准 × (1 − 基本占比)，2026-10", chinese("薪酬标准 × (1 - 基本占比)，2026-10"));
    assertEquals("yes", english("是"));
    assertNull(chinese(null));
  }
}
