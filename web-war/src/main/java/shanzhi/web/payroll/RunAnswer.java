package shanzhi.web.payroll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import shanzhi.kernel.Refusal;
import shanzhi.staff.payroll.boundary.RunLine;
import shanzhi.staff.payroll.boundary.RunSheet;
import shanzhi.web.frame.Trouble;

/** A run as REST gives it. */
@Schema(description = "一次核发。金额均为十进制字符串，单位元。")
public record RunAnswer(long id, int version, long unit, String unitName, String area, String month, String purpose, @Schema(description = "一次性奖金的文号；其他用途没有") String paper, String state, boolean calculating, int people, int undecided, int flagged,
    String gross, String employee, String employer, String tax, String net, String held,
    @Schema(description = "全部工资条的 SHA-256；列表中不出现") String hash, @Schema(description = "挂起的人；列表中不出现") List<Aside> asides, @Schema(description = "本人现在可做：calculate, resume, check, send-back, approve, send, resend, reconcile, exclude, bonus-way") Set<String> allowed) {

  public record Aside(long worker, String number, String name, String reason, String decision) {}

  static RunAnswer of(RunLine line) { return of(line, null, null, null); }

  static RunAnswer of(RunSheet sheet, Locale locale) {
    return of(sheet.line(), sheet.hash(), sheet.asides().stream().map(one -> new Aside(one.worker(), one.number(), one.name(),
        Trouble.of(Refusal.conflict(one.reason(), one.args().toArray()), locale).message(), one.decision())).toList(), sheet.allowed());
  }

  private static RunAnswer of(RunLine line, String hash, List<Aside> asides, Set<String> allowed) {
    return new RunAnswer(line.id(), line.version(), line.unit(), line.unitName(), line.area(), line.month().toString(), line.purpose().name(), line.paper(), line.state().name(), line.calculating(), line.people(),
        line.undecided(), line.flagged(), text(line.gross()), text(line.employee()), text(line.employer()), text(line.tax()), text(line.net()), text(line.held()), hash, asides, allowed);
  }

  static String text(BigDecimal amount) { return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP).toPlainString(); }
}
