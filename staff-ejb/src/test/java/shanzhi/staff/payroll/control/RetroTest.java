package shanzhi.staff.payroll.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shanzhi.staff.insurance.control.InsuranceTables;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.control.PayFacts;
import shanzhi.staff.pay.control.PayPlan;
import shanzhi.staff.pay.control.ShippedPolicies;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.tax.boundary.TaxSum;
import shanzhi.staff.tax.control.TaxTables;

/** What an earlier month is owed when it turns out to rest on something else, by the shipped policy. */
class RetroTest {

  private static final YearMonth MAY = YearMonth.of(2024, 5);
  private static final YearMonth JULY = YearMonth.of(2024, 7);

  private static Reckoner reckoner(YearMonth month, RunPurpose purpose) {
    return new Reckoner(PayPlan.of(ShippedPolicies.get("SAN-GANG-18"), 1), 1, month, purpose, InsuranceTables.shipped().of(List.of("510131000000", "510100000000"), month),
        TaxTables.shipped().on(month.atEndOfMonth()));
  }

  private static PayInput input(YearMonth month, String years, String base) {
    var facts = new TreeMap<>(Map.of("岗位", "工作人员", "服务年限", years, "学历", "学士", "证书", "助理"));
    return new PayInput(1, List.of(new PayInput.Segment(month.atDay(1), month.atEndOfMonth(), facts)), true, true, base, base, null, 1);
  }

  @Test void a_raise_in_grade_is_paid_for_the_month_and_moves_no_base() {
    var reckoner = reckoner(MAY, RunPurpose.MONTHLY);
    var before = input(MAY, "2", "4224.84");
    var paid = reckoner.items(before);
    var found = new Retro(reckoner, 0, before, paid, input(MAY, "5", null)).find();
    // grade 3 → 4: 3876 × (1.09 − 1.06) = 116.28; four fifths of it now, one fifth kept
    assertEquals(List.of("补发基本薪酬（2024-05） 93.02", "补存绩效薪酬（2024-05） 23.26"), found.differences().stream().map(one -> one.code() + " " + one.amount().toPlainString()).toList());
    assertTrue(found.differences().get(0).rule().contains("服务年限 2 → 5"), found.differences().get(0).rule());
  }

  @Test void a_base_announced_late_is_settled_by_line() {
    var reckoner = reckoner(MAY, RunPurpose.MONTHLY);
    var before = input(MAY, "5", "4300.00");
    var found = new Retro(reckoner, 0, before, reckoner.items(before), input(MAY, "5", "4560.00")).find();
    // 260 × 8 %, 2 %, 0.4 %, and the fund in whole yuan: 273.6 → 274 less 258
    assertEquals(Map.of("补缴养老保险（个人）（2024-05）", "20.80", "补缴医疗保险（个人）（2024-05）", "5.20", "补缴失业保险（个人）（2024-05）", "1.04", "补缴住房公积金（个人）（2024-05）", "16.00"),
        new TreeMap<>(found.differences().stream().filter(one -> one.part() == PayFacts.Part.EMPLOYEE).collect(java.util.stream.Collectors.toMap(PayFacts.Difference::code, one -> one.amount().toPlainString()))));
    var slip = reckoner(JULY, RunPurpose.MONTHLY).slip(input(JULY, "5", "4560.00"), PayFacts.Tax.plain(TaxSum.of(2024)), BonusWay.MERGED, found.differences());
    var plain = reckoner(JULY, RunPurpose.MONTHLY).slip(input(JULY, "5", "4560.00"), PayFacts.Tax.plain(TaxSum.of(2024)), BonusWay.MERGED, List.of());
    assertEquals(new BigDecimal("43.04"), plain.net().subtract(slip.net()));
    assertEquals(new BigDecimal("43.04"), slip.employee().subtract(plain.employee()));
    assertEquals(Item.of(plain.lines(), "2024-07"), Item.of(slip.lines(), "2024-07"), "the month itself comes to the same");
  }

  @Test void nothing_is_owed_where_the_amounts_are_the_same() {
    var reckoner = reckoner(MAY, RunPurpose.MONTHLY);
    var before = input(MAY, "5", "4300.00");
    assertEquals(List.of(), new Retro(reckoner, 0, before, reckoner.items(before), input(MAY, "4", "4300.00")).find().differences(), "four years and five are the same grade");
  }

  @Test void days_on_two_posts_of_a_month_are_paid_each_by_its_own() {
    var reckoner = reckoner(MAY, RunPurpose.MONTHLY);
    var staff = new TreeMap<>(input(MAY, "5", "4224.84").facts());
    staff.put("未在岗天数", "12");
    var deputy = new TreeMap<>(staff);
    deputy.put("岗位", "副职");
    deputy.put("未在岗天数", "11");
    var both = new PayInput(1, List.of(new PayInput.Segment(MAY.atDay(1), MAY.atDay(15), staff), new PayInput.Segment(MAY.atDay(16), MAY.atEndOfMonth(), deputy)), true, true, "4224.84", "4224.84", null, 1);
    var slip = reckoner.slip(both, PayFacts.Tax.plain(TaxSum.of(2024)), BonusWay.MERGED, List.of());
    // staff 3379.87 × (1 − 12 ÷ 21.75) = 1515.11; deputy on grade 7: 3876 × 1.19 × 0.8 = 3689.95 × (1 − 11 ÷ 21.75) = 1823.77
    assertEquals(new BigDecimal("3338.88"), slip.gross());
    assertEquals(new BigDecimal("692.39"), slip.employee(), "contributions are of the month, once");
  }

  @Test void the_year_end_pays_the_bonus_and_no_wage_twice() {
    var december = YearMonth.of(2024, 12);
    var facts = new TreeMap<>(Map.of("岗位", "正职", "服务年限", "33", "证书", "社工师", "考核", "优秀", "暂存绩效", "15721.08"));
    var input = new PayInput(1, List.of(new PayInput.Segment(december.atDay(1), december.atEndOfMonth(), facts)), false, false, null, null, null, 1);
    var sum = new TaxSum(2024, december, 12, new BigDecimal("62884.20"), BigDecimal.ZERO, new BigDecimal("12891.00"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false);
    var slip = reckoner(december, RunPurpose.YEAR_END).slip(input, PayFacts.Tax.plain(sum), BonusWay.CHEAPER, List.of());
    assertEquals(new BigDecimal("18865.30"), slip.gross());
    assertEquals(new BigDecimal("265.76"), slip.tax());
    assertEquals(BonusWay.MERGED, slip.bonus().taken());
    assertTrue(slip.lines().stream().noneMatch(line -> line.kind() == LineKind.EARNING || line.kind() == LineKind.CONTRIBUTION));
  }
}
