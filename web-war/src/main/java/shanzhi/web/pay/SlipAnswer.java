package shanzhi.web.pay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import shanzhi.kernel.MoneyWords;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.pay.boundary.SlipLine;

/** A slip as REST gives it: every amount a decimal string, notes in words. */
@Schema(description = "试算工资条。金额均为十进制字符串，单位元。")
public record SlipAnswer(String policy, String policyName, int version, String month,
    @Schema(description = "薪酬标准（足月应得）") String standard, @Schema(description = "应发合计") String gross, @Schema(description = "本月暂存，不随本月发放") String held,
    @Schema(description = "个人缴费合计") String employee, @Schema(description = "单位缴费合计") String employer, @Schema(description = "个人所得税") String tax,
    @Schema(description = "实发") String net, @Schema(description = "实发大写") String words, List<Line> lines, Bonus bonus, Year year, @Schema(description = "提示") List<String> notes) {

  /** {@code amount} is null where the line is no money. */
  @Schema(description = "一项及其来历：result 结果，formula 公式，worked 代入数值后的公式，inputs 取数，rule 依据，version 规则版本或起始日")
  public record Line(String code,
      @Schema(description = "STEP 步骤 STANDARD 标准 EARNING 应发 EXEMPT 免税 DEDUCTION 扣发 HELD 暂存 BONUS 年终 CHECK 校验 DIFFERENCE 补发追扣 CONTRIBUTION 个人缴费 EMPLOYER 单位缴费 TAX 个税 BONUS_TAX 年终奖个税 NET 实发") String kind,
      String result, String amount, String formula, String worked, List<SlipLine.Input> inputs, String rule, String version) {}

  @Schema(description = "年终奖两种计税：merged 并入当月多扣的税，apart 单独计税（不可用时没有），proposed 建议，taken 本次采用，warning 多发少得的提示")
  public record Bonus(String bonus, String merged, String apart, String proposed, String taken, String warning) {}

  @Schema(description = "本扣缴义务人当年累计（含本月），可作为下月的 before")
  public record Year(int months, String income, String contributions, String additional, String withheld) {}

  static SlipAnswer of(Slip slip, Locale locale) {
    var sum = slip.taxSum();
    return new SlipAnswer(slip.policy(), slip.policyName(), slip.version(), slip.month().toString(), text(slip.standard()), text(slip.gross()), text(slip.held()), text(slip.employee()),
        text(slip.employer()), text(slip.tax()), text(slip.net()), MoneyWords.of(slip.net()),
        slip.lines().stream().map(line -> new Line(line.code(), line.kind().name(), line.result(), line.amount() == null ? null : text(line.amount()), line.formula(), line.worked(), line.inputs(), line.rule(), line.version())).toList(),
        slip.bonus() == null ? null : bonus(slip.bonus(), locale), new Year(sum.months(), text(sum.income()), text(sum.contributions()), text(sum.additional()), text(sum.withheld())),
        slip.notes().stream().map(note -> PayWords.note(note, locale)).toList());
  }

  private static Bonus bonus(Slip.BonusChoice choice, Locale locale) {
    var cliff = choice.cliff();
    return new Bonus(text(choice.bonus()), text(choice.merged()), choice.apart() == null ? null : text(choice.apart()), choice.proposed().name(), choice.taken().name(),
        cliff == null ? null : PayWords.cliff(choice.bonus(), cliff.net(), cliff.edge(), cliff.edgeNet(), cliff.until(), locale));
  }

  static String text(BigDecimal amount) { return amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString(); }
}
