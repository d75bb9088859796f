package shanzhi.staff.payroll.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import shanzhi.staff.payroll.boundary.VoucherLine;

/**
 * The entries of a run in the accounts of a public body (政府会计制度：工资福利费用、应付职工薪酬、其他应付款、其他应交税费). Performance pay
 * kept for the year's end is booked when it is paid.
 */
final class Vouchers {

  /** Sums over the slips of a run, yuan. @param social held back for insurances; @param fund held back for the housing fund */
  record Sums(BigDecimal gross, BigDecimal social, BigDecimal fund, BigDecimal tax, BigDecimal net, BigDecimal employer) {}

  private Vouchers() {}

  /** @throws IllegalStateException where debit and credit differ, which no slip can cause */
  static List<VoucherLine> of(String words, Sums sums) {
    var lines = new ArrayList<VoucherLine>();
    debit(lines, 1, "计提" + words, "工资福利费用—工资", sums.gross());
    debit(lines, 1, "计提" + words + "单位缴费", "工资福利费用—社会保障缴费和住房公积金", sums.employer());
    credit(lines, 1, "应发给个人", "应付职工薪酬—工资", sums.net());
    credit(lines, 1, "代扣个人社会保险", "其他应付款—个人社会保险", sums.social());
    credit(lines, 1, "代扣个人公积金", "其他应付款—个人住房公积金", sums.fund());
    credit(lines, 1, "代扣个人所得税", "其他应交税费—应交个人所得税", sums.tax());
    credit(lines, 1, "应缴单位部分", "应付职工薪酬—社会保险费和住房公积金", sums.employer());
    debit(lines, 2, "发放" + words, "应付职工薪酬—工资", sums.net());
    credit(lines, 2, "发放" + words, "零余额账户用款额度", sums.net());
    for (int voucher = 1; voucher <= 2; voucher++) balanced(lines, voucher);
    return List.copyOf(lines);
  }

  private static void balanced(List<VoucherLine> lines, int voucher) {
    var left = BigDecimal.ZERO;
    for (var line : lines) {
      if (line.voucher() != voucher) continue;
      if (line.debit() != null) left = left.add(line.debit());
      if (line.credit() != null) left = left.subtract(line.credit());
    }
    if (left.signum() != 0) throw new IllegalStateException("voucher " + voucher + " is out by " + left.toPlainString());
  }

  private static void debit(List<VoucherLine> lines, int voucher, String words, String account, BigDecimal amount) {
    if (amount.signum() != 0) lines.add(new VoucherLine(voucher, words, account, amount, null));
  }

  private static void credit(List<VoucherLine> lines, int voucher, String words, String account, BigDecimal amount) {
    if (amount.signum() != 0) lines.add(new VoucherLine(voucher, words, account, null, amount));
  }
}
