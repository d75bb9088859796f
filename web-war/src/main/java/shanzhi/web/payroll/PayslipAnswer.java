package shanzhi.web.payroll;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import shanzhi.kernel.MoneyWords;
import shanzhi.staff.pay.boundary.SlipLine;
import shanzhi.staff.payroll.boundary.OwnSlip;
import shanzhi.staff.payroll.boundary.SlipSheet;

/** A slip as REST gives it. {@code lines} are missing in lists. */
@Schema(description = "工资条。金额均为十进制字符串，单位元；每一项给出公式、代入、取数、依据和版本。")
public record PayslipAnswer(long id, String month, String purpose, String unit, String gross, String employee, String tax, String net, String words, String hash, List<Line> lines) {

  public record Line(String code, String kind, String forMonth, String result, String formula, String worked, List<SlipLine.Input> inputs, String rule, String version) {}

  static PayslipAnswer of(OwnSlip one) {
    return new PayslipAnswer(one.id(), one.month().toString(), one.purpose().name(), one.unitName(), RunAnswer.text(one.gross()), RunAnswer.text(one.employee()), RunAnswer.text(one.tax()),
        RunAnswer.text(one.net()), MoneyWords.of(one.net()), null, null);
  }

  static PayslipAnswer of(SlipSheet one) {
    return new PayslipAnswer(one.id(), one.month().toString(), one.purpose().name(), one.unitName(), RunAnswer.text(one.gross()), RunAnswer.text(one.employee()), RunAnswer.text(one.tax()),
        RunAnswer.text(one.net()), MoneyWords.of(one.net()), one.hash(), one.lines().stream().map(line -> new Line(line.what().code(), line.kind().name(), line.forMonth().toString(), line.what().result(),
        line.what().formula(), line.what().worked(), line.what().inputs(), line.what().rule(), line.what().version())).toList());
  }
}
