package shanzhi.staff.payroll.control;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import shanzhi.foundation.sheets.boundary.SheetOut;
import shanzhi.staff.payroll.boundary.PayWay;

/** The text a bank or the treasury reads: commas, UTF-8, a head with the sum, one line a person. The same content gives the same bytes. */
final class PaymentText {

  private PaymentText() {}

  /** @param paper that a bonus is paid by, in signs that a file's name may have; null for other purposes */
  record Head(PayWay way, int number, String unit, String creditCode, String budgetCode, String month, String purpose, String paper) {

    String name() { return unit + " " + month + switch (purpose) { case "YEAR_END" -> " 年终"; case "BONUS" -> " 奖金 " + paper; default -> ""; } + " " + way.title() + " " + number + ".csv"; }
  }

  record Payee(String bank, String holder, String account) {}

  record Line(String number, Payee payee, BigDecimal amount) {}

  static Line line(Payee payee, String number, BigDecimal amount) { return new Line(number, payee, amount); }

  static byte[] bytes(Head head, List<Line> lines) {
    var out = new StringBuilder("\ufeff");
    var total = lines.stream().map(Line::amount).reduce(Reckoner.zero(), BigDecimal::add);
    row(out, head.way() == PayWay.BANK ? head.purpose().equals("BONUS") ? "代发奖金清单" : "代发工资清单" : "财政集中支付申请", head.unit(), head.creditCode(), head.way() == PayWay.TREASURY ? head.budgetCode() : "", head.month(),
        "第" + head.number() + "批", String.valueOf(lines.size()), total.toPlainString());
    row(out, "序号", "工号", "户名", "开户行", "账号", "金额", "用途");
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      row(out, String.valueOf(i + 1), line.number(), line.payee().holder(), line.payee().bank(), line.payee().account(), line.amount().toPlainString(), head.month() + (head.purpose().equals("BONUS") ? "奖金" : "工资"));
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void row(StringBuilder out, String... cells) {
    for (int i = 0; i < cells.length; i++) out.append(i == 0 ? "" : ",").append(cell(cells[i]));
    out.append("\r\n");
  }

  private static String cell(String text) {
    if (text == null) return "";
    var plain = SheetOut.harmless(text);
    return plain.matches("[^,\"\r\n]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
  }
}
