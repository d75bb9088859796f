package shanzhi.web.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import shanzhi.kernel.Refusal;
import shanzhi.staff.planning.boundary.PlanFigures;
import shanzhi.staff.planning.boundary.PlanLine;
import shanzhi.staff.planning.boundary.PlanOutcome;
import shanzhi.staff.planning.boundary.PlanSheet;
import shanzhi.web.frame.Trouble;

/** A plan as REST gives it. */
@Schema(description = "一次薪酬测算。金额均为十进制字符串，单位元。")
public record PlanAnswer(long id, String name, String area, Long unit, String unitName, String from, String by, String at, String policy,
    @Schema(description = "人员按首月不变；列表中不出现") Boolean headcountStays, @Schema(description = "缴费基数随薪酬标准；否则缴费年度内按申报基数；列表中不出现") Boolean baseFollowsPay,
    @Schema(description = "第一项为现行标准，其后为各方案；列表中不出现") List<Outcome> outcomes) {

  @Schema(description = "kind：PRESENT 现行标准，PERCENT 参数上调或下调百分之几，AMOUNT 参数改为，VERSION 另一政策版本。otherEmployer：缴费基数按另一口径时的单位缴费；more：总成本较现行标准。")
  public record Outcome(String kind, String value, String figure, String figureValue, String policy, Sum sum, String more, String otherEmployer, int belowMinimum, List<Sum> months, List<Sum> communities,
      List<Sum> posts, List<Aside> aside) {}

  @Schema(description = "key：月份、社区代码或岗位类别；months 人月；gross 按月应发；held 暂存绩效；employer 单位缴费；total 三者之和；perHead 人均年成本。")
  public record Sum(String key, int months, String gross, String held, String employer, String total, String perHead) {}

  public record Aside(String number, String month, String reason) {}

  static PlanAnswer of(PlanLine line) { return of(line, null, null, null, null); }

  static PlanAnswer of(PlanSheet sheet, Locale locale) {
    return of(sheet.line(), sheet.policy(), sheet.headcountStays(), sheet.baseFollowsPay(), sheet.outcomes().stream().map(one -> outcome(one, sheet.present(), locale)).toList());
  }

  private static PlanAnswer of(PlanLine line, String policy, Boolean stays, Boolean follows, List<Outcome> outcomes) {
    return new PlanAnswer(line.id(), line.name(), line.ground(), line.unit(), line.unitName(), line.from().toString(), line.byName(), line.at().toString(), policy, stays, follows, outcomes);
  }

  private static Outcome outcome(PlanOutcome one, PlanOutcome present, Locale locale) {
    return new Outcome(one.kind(), one.value(), one.figure(), text(one.figureValue()), one.policy(), sum(one.sum()), text(one.more(present)), text(one.otherEmployer()), one.belowMinimum(), sums(one.months()),
        sums(one.communities()), sums(one.posts()), one.aside().stream().map(who -> new Aside(who.number(), who.month(), Trouble.of(Refusal.conflict(who.reason(), who.args().toArray()), locale).message())).toList());
  }

  private static List<Sum> sums(List<PlanFigures> all) { return all.stream().map(PlanAnswer::sum).toList(); }

  private static Sum sum(PlanFigures one) {
    return new Sum(one.key(), one.months(), text(one.gross()), text(one.held()), text(one.employer()), text(one.total()), text(one.perHead()));
  }

  private static String text(BigDecimal amount) { return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP).toPlainString(); }
}
