package shanzhi.web.payroll;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import shanzhi.kernel.Page;
import shanzhi.staff.payroll.boundary.PaymentFile;
import shanzhi.staff.payroll.boundary.PaymentLine;

/** What one person is sent by one file, as REST gives it. */
@Schema(description = "发放的一笔。金额为十进制字符串，单位元；账号只给掩码。")
public record PaymentAnswer(long id, @Schema(description = "第几批；0 为尚未列入任何一批") int file, @Schema(description = "工资条编号") long slip, String number, String name, String account,
    @Schema(example = "2687.48") String amount, @Schema(description = "OPEN 待回单 PAID 已到账 RETURNED 已退回 SENT_AGAIN 退回后已重发 WAITING 因账户曾退回而暂缓") String state,
    @Schema(description = "退回原因", nullable = true) String why, @Schema(description = "到账或退回日期", nullable = true) String day) {

  /** A file to the bank or a request to the treasury. */
  @Schema(description = "一批发放文件；内容经 /payroll-runs/files/编号 取用")
  public record File(long id, int number, String way, int lines, String total, @Schema(description = "文件内容的 SHA-256") String hash, String madeAt, int open, int paid, int returned) {

    static File of(PaymentFile file) {
      return new File(file.id(), file.number(), file.way().name(), file.lines(), RunAnswer.text(file.total()), file.hash(), file.madeAt().toString(), file.open(), file.paid(), file.returned());
    }
  }

  static Page<PaymentAnswer> of(Page<PaymentLine> page) {
    return new Page<>(page.rows().stream().map(line -> new PaymentAnswer(line.id(), line.file(), line.slip(), line.number(), line.name(), line.masked(), RunAnswer.text(line.amount()), line.state(),
        line.why(), line.day() == null ? null : line.day().toString())).toList(), page.total(), page.capped());
  }
}
