package shanzhi.staff.pay.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shanzhi.staff.insurance.control.InsuranceTables;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.tax.boundary.TaxSum;
import shanzhi.staff.tax.control.TaxTables;

/** Figures recomputed twice by hand, through the engine with the policies, rates and tax tables that come with the suite. */
class GoldenPayTest {

  private static final List<String> PUJIANG = List.of("510131000000", "510100000000");
  private static final PayPlan PLAN = PayPlan.of(ShippedPolicies.get("SAN-GANG-18"), 1);
  private static final Map<String, String> A = Map.of("岗位", "工作人员", "服务年限", "5", "学历", "学士", "证书", "助理");
  private static final Map<String, String> B = Map.of("岗位", "正职", "服务年限", "33", "证书", "社工师");
  private static final Map<String, String> C = Map.of("岗位", "工作人员");

  static Slip slip(PayFacts facts) {
    return new PayEngine(PLAN, InsuranceTables.shipped().of(PUJIANG, facts.month()), TaxTables.shipped().on(facts.month().atEndOfMonth())).slip(facts);
  }

  private static Slip slip(String month, Map<String, String> facts) { return slip(PayFacts.of(YearMonth.parse(month), facts)); }

  private static void money(String expected, BigDecimal found) { assertEquals(new BigDecimal(expected), found); }

  @Test void an_assistant_with_a_degree_after_five_years_stands_on_grade_four() {
    var slip = slip("2024-06", A);
    assertEquals("4", slip.line("级别").result());
    money("4224.84", slip.standard());
    money("3379.87", slip.gross());
    money("844.97", slip.held());
    money("337.99", slip.line("养老保险（个人）").amount());
    money("84.50", slip.line("医疗保险（个人）").amount());
    money("16.90", slip.line("失业保险（个人）").amount());
    money("253.00", slip.line("住房公积金（个人）").amount());
    money("692.39", slip.employee());
    money("0.00", slip.tax());
    money("2687.48", slip.net());
  }

  @Test void the_employer_pays_more_for_accidents_from_2025_on() {
    var slip = slip("2024-12", A);
    var lines = Map.of("养老保险", "675.97", "医疗保险", "274.61", "生育保险", "33.80", "失业保险", "25.35", "工伤保险", "6.76", "大病互助", "42.25", "住房公积金", "253.00");
    new TreeMap<>(lines).forEach((item, amount) -> money(amount, slip.line(item + "（单位）").amount()));
    money("1311.74", slip.employer());
    money("1313.43", slip("2025-01", A).employer());
  }

  @Test void who_earns_less_than_the_floor_pays_from_the_floor() {
    var slip = slip("2024-03", C);
    assertEquals("1", slip.line("级别").result());
    money("3876.00", slip.standard());
    money("667.38", slip.employee());
    money("3100.80", slip.gross());
    money("2433.42", slip.net());
  }

  @Test void a_chief_of_thirty_three_years_does_not_pass_the_last_grade() {
    var slip = slip("2024-01", B);
    assertEquals("18", slip.line("级别").result());
    money("6550.44", slip.standard());
    money("5240.35", slip.gross());
    money("1310.09", slip.held());
    money("1074.25", slip.employee());
    money("4166.10", slip.net());
  }

  @ParameterizedTest(name = "{0}: bonus {1}, tax {2}") @CsvSource({"优秀, 18865.30, 265.76, 22765.64", "合格, 15721.08, 171.43, ", "基本合格, 9432.65, 0.00, ", "不合格, 0.00, 0.00, 4166.10"})
  void the_year_end_pays_what_was_held_times_the_factor(String grade, String bonus, String tax, String net) {
    var sum = TaxSum.of(2024);
    for (int month = 1; month <= 11; month++) {
      var slip = slip(PayFacts.of(YearMonth.of(2024, month), B).with(PayFacts.Tax.plain(sum)));
      money("4166.10", slip.net());
      sum = slip.taxSum();
    }
    var facts = new TreeMap<>(B);
    facts.put("考核", grade);
    facts.put("绩效月数", "12");
    var december = slip(PayFacts.of(YearMonth.of(2024, 12), facts).with(PayFacts.Tax.plain(sum)).with(BonusWay.CHEAPER));
    money(bonus, december.line("年终绩效").amount());
    money(tax, december.tax());
    if (net != null) money(net, december.net());
    if (grade.equals("优秀")) {
      assertEquals(BonusWay.MERGED, december.bonus().proposed());
      money("565.96", december.bonus().apart());
      assertTrue(december.line("个人所得税").inputs().stream().anyMatch(input -> input.name().equals("累计应纳税所得额") && input.value().equals("8858.50")));
    }
    if (grade.equals("不合格")) assertNull(december.bonus());
  }

  @Test void what_each_month_held_adds_up_to_the_same_bonus() {
    var facts = new TreeMap<>(B);
    facts.put("考核", "优秀");
    facts.put("绩效月数", "1");
    facts.put("暂存绩效", "14410.99");
    money("18865.30", slip(PayFacts.of(YearMonth.of(2024, 12), facts)).line("年终绩效").amount());
  }

  @Test void a_difference_is_taxed_with_the_month_of_payment_and_moves_no_contribution() {
    var before = slip("2024-06", A);
    var facts = PayFacts.of(YearMonth.of(2024, 6), A).with(List.of(new PayFacts.Difference("补发基本薪酬", YearMonth.of(2023, 12), new BigDecimal("9000.00"), true, "调标补发")));
    var slip = slip(facts);
    assertEquals(before.employee(), slip.employee());
    money("12379.87", slip.gross());
    // 12379.87 − 5000 − 692.39 = 6687.48 × 3 %
    money("200.62", slip.tax());
    assertEquals("2023-12", slip.line("补发基本薪酬").inputs().get(0).value());
  }

  @Test void days_not_worked_are_taken_off_by_the_divisor_of_the_policy() {
    var facts = new TreeMap<>(A);
    facts.put("未在岗天数", "10");
    var slip = slip("2024-06", facts);
    money("1553.96", slip.line("计薪扣款").amount());      // 3379.872 rounded to 3379.87 ÷ 21.75 × 10
    money("456.48", slip.held());
    money("1825.91", slip.gross());
  }

  @Test void each_line_says_rule_version_inputs_formula_and_result() {
    var slip = slip("2024-06", A);
    var standard = slip.line("薪酬标准");
    assertEquals("4224.84", standard.result());
    assertEquals("四舍五入(基数 × 查表(系数, 级别), 2)", standard.formula());
    assertEquals("ROUND(3876.00 × 1.09, 2)", standard.worked());
    assertEquals("三岗十八级薪酬办法 v1（2022-01-01 起）", standard.version());
    assertTrue(slip.lines().stream().allMatch(line -> line.rule() != null && !line.formula().isEmpty() && !line.worked().isEmpty()), slip.lines().toString());
  }

  @Test void pay_below_the_minimum_wage_is_pointed_out() {
    assertTrue(slip("2024-06", A).notes().isEmpty());
    var low = PayPlan.of(ShippedPolicies.get("SAN-GANG-18").with("基数", new BigDecimal("2000.00")), 2);
    var month = YearMonth.of(2024, 6);
    var slip = new PayEngine(low, InsuranceTables.shipped().of(PUJIANG, month), TaxTables.shipped().on(month.atEndOfMonth())).slip(PayFacts.of(month, C));
    assertEquals("minimum-wage", slip.notes().get(0).key());
  }
}
