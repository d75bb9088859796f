package shanzhi.staff.formula.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shanzhi.kernel.Refusal;

/** The language: what it gives, and how it says what is wrong. */
class FormulaTest {

  private static final Map<String, Integer> SLOTS = Map.of("基数", 0, "级别", 1, "岗位", 2, "x_1", 3);
  private static final Type[] TYPES = {Type.NUMBER, Type.NUMBER, Type.TEXT, Type.NUMBER};
  private static final Object[] VALUES = {new BigDecimal("3876.00"), new BigDecimal("4"), "正职", new BigDecimal("-2.5")};
  private static final Map<String, Table> TABLES = Map.of(
      "系数", new Table("系数", false, List.of(new Table.Row("1", null, "1.00"), new Table.Row("4", null, "1.09"))),
      "起点", new Table("起点", false, List.of(new Table.Row("正职", "最低", "7"), new Table.Row("正职", "最高", "18"))),
      "工龄", new Table("工龄", true, List.of(new Table.Row("0", null, "0"), new Table.Row("3", null, "100"), new Table.Row("6", null, "220"))));

  private static Expr read(String text) {
    var formula = Parser.read("甲", text, SLOTS, TABLES);
    formula.check(new Context("甲", TYPES));
    return formula;
  }

  @ParameterizedTest(name = "{0} = {1}") @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "1 + 2 × 3|7", "(1 + 2) × 3|9", "1 - 2 - 3|-4", "8 ÷ 4 ÷ 2|1", "-2 × -3|6", "--3|3", "10%|0.10", "200 × 80%|160.00", "2 − 5|-3", "2*3/4|1.5",
      "基数 × 查表(系数, 级别)|4224.8400", "LOOKUP(起点, 岗位, '最高')|18", "查表(工龄, 5)|100", "查表(工龄, 6)|220", "查表(系数, 4.0)|1.09",
      "如果(级别 ≥ 4, 1, 2)|1", "IF(岗位 = “正职”, 10, 20)|10", "IF(岗位 <> '副职', 10, 20)|10", "MIN(3, 1, 2)|1", "最大(3，1，2)|3",
      "四舍五入(2.675, 2)|2.68", "ROUND(-2.675, 2)|-2.68", "ROUND(2.5, 0)|3", "取整(7.99)|7", "FLOOR(x_1)|-3", "IF(且(级别 > 1, 非(级别 > 5)), 1, 0)|1", "IF(OR(级别 > 9, 1.0 = 1), 1, 0)|1",
      "IF(级别 > 0, 1, 1 ÷ 0)|1", "1 ÷ 3 × 3|0.9999999999999999999999999999999999"})
  void it_gives(String text, String result) {
    var found = (BigDecimal) read(text).value(VALUES);
    assertEquals(0, new BigDecimal(result).compareTo(found), () -> text + " gave " + found);
  }

  @ParameterizedTest(name = "{0}: {1} at {2}") @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "1 +|unfinished|4", "|unfinished|1", "1 2|unexpected|3", "(1|unfinished|3", "1)|unexpected|2", "基础 × 2|unknown-name|1", "2 × 基础|unknown-name|5", "求和(1, 2)|unknown-function|1",
      "1 + '一'|type|5", "如果(1, 2, 3)|type|4", "IF(级别 > 1, 2, '二')|type|15", "岗位 > '副职'|type|1", "岗位 = 1|type|6", "IF(1 > 2, 3)|arguments|1", "MIN(1)|arguments|1",
      "ROUND(1, 级别)|places|10", "ROUND(1, 9)|places|10", "查表(没有, 1)|unknown-table|4", "查表(系数)|arguments|1", "查表(系数, '四')|type|8", "系数 + 1|table-alone|1",
      "1 ? 2|bad-character|3", "'abc|open-text|1", "1.|bad-number|2", "12个|bad-number|1", "1 < 2 < 3|unexpected|7", "级别 > 1 + 1 > 0|unexpected|12"})
  void it_refuses(String text, String what, int at) {
    var refusal = assertThrows(Refusal.class, () -> read(text == null ? "" : text));
    assertEquals("formula." + what, refusal.key());
    assertEquals("甲", refusal.args().get(0));
    assertEquals(at, refusal.args().get(1));
  }

  @Test void it_shows_itself_with_values() {
    var out = new StringBuilder();
    read("如果(级别 > 1, (基数 + 1) * 查表(系数, 级别) - (2 - x_1), 0)").write(out, VALUES);
    assertEquals("((3876.00 + 1) × 1.09 − (2 − -2.5))", out.toString());
  }

  @Test void what_cannot_be_worked_out_says_where() {
    assertEquals("division", assertThrows(Unworkable.class, () -> read("1 ÷ (级别 - 4)").value(VALUES)).what());
    var row = assertThrows(Unworkable.class, () -> read("查表(系数, 3)").value(VALUES));
    assertEquals(List.of("系数", "3"), row.args());
    assertEquals("no-row", assertThrows(Unworkable.class, () -> read("查表(工龄, -1)").value(VALUES)).what());
  }

  @Test void nothing_grows_without_end() {
    var deep = "(".repeat(80) + "1" + ")".repeat(80);
    assertEquals("formula.too-deep", assertThrows(Refusal.class, () -> read(deep)).key());
    assertEquals("formula.too-deep", assertThrows(Refusal.class, () -> read("-".repeat(90) + "1")).key());
    assertEquals("formula.too-long", assertThrows(Refusal.class, () -> read("1+".repeat(500) + "1")).key());
    assertEquals("too-large", assertThrows(Unworkable.class, () -> read("9" + "0".repeat(25) + " × 9" + "0".repeat(25)).value(VALUES)).what());
  }

  @Test void a_table_is_checked_when_it_is_made() {
    assertEquals("formula.table-double", assertThrows(Refusal.class, () -> new Table("表", false, List.of(new Table.Row("1", null, "1"), new Table.Row("1.0", null, "2")))).key());
    assertEquals("formula.table-steps", assertThrows(Refusal.class, () -> new Table("表", true, List.of(new Table.Row("甲", null, "1")))).key());
    assertEquals("formula.table-empty", assertThrows(Refusal.class, () -> new Table("表", false, List.of())).key());
  }
}
