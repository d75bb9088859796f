package shanzhi.staff.pay.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.kernel.Refusal;
import shanzhi.staff.insurance.control.Coverage;
import shanzhi.staff.insurance.control.InsuranceTables;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.pay.boundary.PolicyText;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.tax.boundary.TaxSum;
import shanzhi.staff.tax.control.TaxTables;

/** What a policy may say, in which order it is worked out, and what is refused at its entry or for one person. */
class PayPlanTest {

  private static final String HEAD = "编码: TEST\n名称: 试行办法\n来源: 测试\n自: 2023-01-01\n[事实]\n级别 | 数 | 1..18\n[项目]\n";

  private static PolicyText policy(String items) { return PolicyFile.read(HEAD + items); }

  private static Refusal refused(String items) { return assertThrows(Refusal.class, () -> PayPlan.of(policy(items), 1)); }

  static Slip slip(PayPlan plan, Map<String, String> facts) { return engine(plan, YearMonth.of(2024, 6)).slip(PayFacts.of(YearMonth.of(2024, 6), facts)); }

  private static PayEngine engine(PayPlan plan, YearMonth month) {
    return new PayEngine(plan, InsuranceTables.shipped().of(List.of("510131000000", "510100000000"), month), TaxTables.shipped().on(month.atEndOfMonth()));
  }

  @Test void items_may_stand_in_any_order() {
    var slip = slip(PayPlan.of(policy("月薪 | 应发 | 标准薪酬 × 乙 | \n标准薪酬 | 标准 | 5000 + 级别 | \n乙 | 步骤 | 标准薪酬 ÷ 标准薪酬 | "), 1), Map.of("级别", "3"));
    assertEquals("5003.00", slip.line("月薪").result());
    assertEquals(List.of("月薪", "标准薪酬", "乙"), slip.lines().stream().limit(3).map(line -> line.code()).toList(), "shown as written");
  }

  @Test void items_that_wait_for_each_other_are_refused_with_the_whole_round() {
    var refusal = refused("甲 | 步骤 | 乙 + 1 | \n乙 | 步骤 | 丙 + 1 | \n丙 | 步骤 | 甲 + 1 | \n标准薪酬 | 标准 | 1 | ");
    assertEquals("pay-policy.cycle", refusal.key());
    assertEquals("甲 → 乙 → 丙 → 甲", refusal.args().get(1));
    assertEquals("甲 → 甲", refused("甲 | 步骤 | 甲 | ").args().get(1));
  }

  @ParameterizedTest(name = "{1}") @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
      "甲 | 标准 | 1 + 没有 |;formula.unknown-name", "甲 | 标准 | '一' |;formula.type", "甲 | 步骤 | 1 |;pay-policy.one-standard",
      "级别 | 标准 | 1 |;pay-policy.double-name", "如果 | 标准 | 1 |;pay-policy.bad-name", "1甲 | 标准 | 1 |;pay-policy.bad-name"})
  void what_cannot_be_right_is_refused_at_entry(String item, String key) {
    assertEquals(key, refused(item).key());
  }

  @ParameterizedTest @ValueSource(strings = {"编码: TEST\n", "编码 TEST", "[事实\n", "[别的]\n", "编码: TEST\n编码: TEST", "编码: test\n名称: 试\n来源: 试\n自: 2023-01-01\n[项目]\n甲 | 标准 | 1 | ",
      HEAD + "甲 | 标准 | 1", HEAD + "甲 | 不明 | 1 | ", "编码: TEST\n名称: 试\n来源: 试\n自: 2023-02-30\n", HEAD + "[事实]\n甲 | 日期", HEAD + "[事实]\n甲 | 数 | 9", HEAD + "[表 甲]\n一 | 二\n1 | 2 | 3"})
  void a_broken_file_is_refused_by_line(String file) {
    assertEquals("pay-policy.line", assertThrows(Refusal.class, () -> PolicyFile.read(file)).key());
  }

  @Test void a_fault_of_the_head_is_named_by_its_own_line() {
    var file = "编码: TEST\n# 说明\n名称: 试\n来源: 试\n自: 2023-02-30\n";
    assertEquals(5, assertThrows(Refusal.class, () -> PolicyFile.read(file)).args().get(0));
    assertEquals(3, assertThrows(Refusal.class, () -> PolicyFile.read(file.replace("名称: 试", "名称: " + "长".repeat(61)))).args().get(0));
  }

  @Test void what_is_written_reads_the_same_again() {
    for (var policy : ShippedPolicies.all()) {
      assertEquals(policy, PolicyFile.read(PolicyFile.write(policy)), policy.code());
      assertTrue(policy.sample(), "no figure of these has a found document");
    }
  }

  @Test void facts_are_taken_only_as_the_policy_wants_them() {
    var plan = PayPlan.of(ShippedPolicies.get("SAN-GANG-18"), 1);
    var refused = Map.of("pay.fact-missing", Map.of("服务年限", "3"), "pay.fact-choice", Map.of("岗位", "主任"), "pay.fact-range", Map.of("岗位", "正职", "服务年限", "-1"),
        "pay.fact-number", Map.of("岗位", "正职", "服务年限", "1e3"), "pay.unknown-fact", Map.of("岗位", "正职", "工龄", "3"), "pay.check-failed", Map.of("岗位", "工作人员", "核定级别", "13"));
    refused.forEach((key, facts) -> assertEquals(key, assertThrows(Refusal.class, () -> slip(plan, facts)).key()));
  }

  @Test void a_formula_that_fails_for_one_person_says_which() {
    var plan = PayPlan.of(policy("标准薪酬 | 标准 | 100 ÷ (级别 - 5) | "), 1);
    assertEquals("20.00", slip(plan, Map.of("级别", "10")).line("标准薪酬").result());
    assertEquals("pay.division", assertThrows(Refusal.class, () -> slip(plan, Map.of("级别", "5"))).key());
    var negative = assertThrows(Refusal.class, () -> slip(plan, Map.of("级别", "1")));
    assertEquals("pay.negative", negative.key());
    assertEquals(List.of("标准薪酬", "-25.00"), negative.args());
  }

  @Test void the_other_shipped_policies_give_slips() {
    var month = YearMonth.of(2024, 6);
    // 4071 × 1.05 × 1.30 × 1.06
    assertEquals("5890.33", engine(PayPlan.of(ShippedPolicies.get("SHE-PING"), 1), month).slip(PayFacts.of(month, Map.of("岗位", "正职", "级别", "3"))).line("薪酬标准").result());
    assertEquals("3720.00", engine(PayPlan.of(ShippedPolicies.get("GANG-WEI"), 1), month).slip(PayFacts.of(month, Map.of("岗位", "工作人员", "服务年限", "7", "证书", "社工师"))).gross().toPlainString());
    // 4 + ⌊(5 + 3) ÷ 2⌋ + 1 = 9: 3300 + 95 × 8
    var slip = engine(PayPlan.of(ShippedPolicies.get("SI-GANG-24"), 1), month).slip(PayFacts.of(month, Map.of("岗位", "主管", "服务年限", "5", "学历", "学士", "证书", "助理")));
    assertEquals("9", slip.line("级别").result());
    assertEquals("4060.00", slip.gross().toPlainString());
  }

  @Test void social_insurance_and_fund_have_bases_of_their_own() {
    var plan = PayPlan.of(policy("标准薪酬 | 标准 | 5000 | \n月薪 | 应发 | 标准薪酬 | "), 1);
    var month = YearMonth.of(2024, 6);
    var facts = PayFacts.of(month, Map.of("级别", "1"));
    var declared = new Coverage(true, true, new java.math.BigDecimal("4500"), new java.math.BigDecimal("30000"), new java.math.BigDecimal("0.12"), 1);
    var slip = engine(plan, month).slip(facts.with(declared));
    assertEquals("360.00", slip.line("养老保险（个人）").result());
    assertEquals("2443.00", slip.line("住房公积金（个人）").result(), "12 % of the ceiling 20355, in whole yuan");
    assertEquals(0, engine(plan, month).slip(facts.with(Coverage.none())).employee().signum());
    assertEquals("insurance.fund-rate", assertThrows(Refusal.class, () -> engine(plan, month).slip(facts.with(new Coverage(true, true, null, null, new java.math.BigDecimal("0.13"), 1)))).key());
    assertEquals("insurance.injury-class", assertThrows(Refusal.class, () -> engine(plan, month).slip(facts.with(new Coverage(true, true, null, null, null, 9)))).key());
    assertEquals("insurance.no-rates", assertThrows(Refusal.class, () -> engine(plan, YearMonth.of(2022, 6)).slip(PayFacts.of(YearMonth.of(2022, 6), Map.of("级别", "1")))).key());
  }

  @Test void a_bonus_goes_the_cheaper_way_and_apart_only_once_a_year() {
    var plan = PayPlan.of(policy("标准薪酬 | 标准 | 20000 | \n月薪 | 应发 | 标准薪酬 | \n奖金 | 年终 | 36001 | "), 1);
    var month = YearMonth.of(2024, 12);
    var sum = new TaxSum(2024, YearMonth.of(2024, 11), 11, new java.math.BigDecimal("220000"), java.math.BigDecimal.ZERO, new java.math.BigDecimal("20000"), java.math.BigDecimal.ZERO, java.math.BigDecimal.ZERO,
        new java.math.BigDecimal("11980"), false);
    var facts = PayFacts.of(month, new HashMap<>(Map.of("级别", "1"))).with(PayFacts.Tax.plain(sum));
    var apart = engine(plan, month).slip(facts.with(BonusWay.CHEAPER));
    assertEquals(BonusWay.APART, apart.bonus().taken());
    assertEquals("3390.10", apart.line("年终奖个人所得税").result());
    assertEquals("36000.00", apart.bonus().cliff().edge().toPlainString());
    assertTrue(apart.taxSum().separateUsed());
    assertTrue(apart.notes().stream().anyMatch(note -> note.key().equals("cliff")));
    var again = facts.with(PayFacts.Tax.plain(sum.withSeparateUsed()));
    assertEquals(BonusWay.MERGED, engine(plan, month).slip(again.with(BonusWay.CHEAPER)).bonus().taken());
    assertEquals("tax.bonus-apart-used", assertThrows(Refusal.class, () -> engine(plan, month).slip(again.with(BonusWay.APART))).key());
    var merged = engine(plan, month).slip(facts.with(BonusWay.MERGED));
    assertTrue(merged.notes().stream().anyMatch(note -> note.key().equals("bonus-dearer")) && merged.tax().compareTo(apart.tax()) > 0);
  }
}
