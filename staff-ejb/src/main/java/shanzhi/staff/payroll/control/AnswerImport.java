package shanzhi.staff.payroll.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.RowRules;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.staff.payroll.boundary.PayAnswer;
import shanzhi.staff.payroll.boundary.Payments;

/** 发放回单 of a run: one row a line of its files, found by the worker's number, name and amount. */
@ApplicationScoped
public class AnswerImport implements SheetImport<PayAnswer> {

  private static final Map<String, String> BLAMED = Map.of("worker.name-differs", "户名", "payroll.other-amount", "金额", "payroll.day-before", "日期", "payroll.why-missing", "退回原因", "payroll.settled", "结果");

  @Inject Payments payments;
  @Inject PaymentDesk desk;
  @Inject RowRules rules;
  @Inject Clock clock;

  @Override public String key() { return "payroll-answers"; }

  @Override public String title() { return "发放回单"; }

  @Override public String right() { return Rights.PAYROLL_PAY; }

  /** @throws Refusal payroll.unknown (404) */
  @Override public SheetImport<PayAnswer> about(String subject) {
    if (subject == null || !subject.matches("\\d{1,18}")) throw Refusal.unknown("payroll.unknown");
    long run = Long.parseLong(subject);
    payments.files(run);
    return new OfRun(this, run);
  }

  @Override public List<InColumn> columns() {
    return List.of(InColumn.code("number", "工号").needed().also("人员编号", "职工编号"), InColumn.text("name", "户名").also("姓名").noted("有则与发放文件核对"), InColumn.decimal("amount", "金额").needed().also("实发金额").like("2687.48"),
        InColumn.choice("paid", "结果", "支付成功", "PAID", "成功", "PAID", "退回", "RETURNED", "失败", "RETURNED").needed().also("状态", "处理结果").like("支付成功"),
        InColumn.date("day", "日期").needed().also("交易日期").like("2026-03-03"), InColumn.text("why", "退回原因").also("原因", "备注").noted("退回的必填"));
  }

  @Override public PayAnswer read(Cells cells) {
    boolean paid = "PAID".equals(cells.text("paid"));
    var name = cells.text("name");
    return new PayAnswer(cells.text("number").toUpperCase(Locale.ROOT), name == null ? null : name.strip(), cells.decimal("amount"), paid, paid ? null : cells.text("why"), cells.date("day"));
  }

  @Override public String businessKey(PayAnswer row) { return row.number(); }

  // Without a run there is nothing that was sent: these are never asked.
  @Override public List<Judgement> judge(List<PayAnswer> rows) { throw Refusal.unknown("payroll.unknown"); }
  @Override public void apply(List<PayAnswer> rows) { throw Refusal.unknown("payroll.unknown"); }

  private Judgement judge(PayAnswer row, Map<String, SentLine> sent) {
    var broken = rules.broken(row);
    if (broken.isPresent()) return Judgement.error(null, "worker.invalid", broken.get().getMessage());
    var line = sent.get(row.number());
    if (line == null) return Judgement.error("工号", "payroll.not-sent-to", row.number());
    if (row.day().isAfter(ChinaTime.today(clock))) return Judgement.error("日期", "payroll.day-ahead", row.day());
    var wrong = line.against(row);
    if (wrong != null) return Judgement.error(BLAMED.get(wrong.key()), wrong.key(), wrong.args().toArray());
    return line.paid() == null ? Judgement.NEW : Judgement.SAME;
  }

  /** The import for one run. */
  private record OfRun(AnswerImport parent, long run) implements SheetImport<PayAnswer> {
    @Override public String key() { return parent.key(); }
    @Override public String title() { return parent.title(); }
    @Override public String right() { return parent.right(); }
    @Override public List<InColumn> columns() { return parent.columns(); }
    @Override public PayAnswer read(Cells cells) { return parent.read(cells); }
    @Override public String businessKey(PayAnswer row) { return parent.businessKey(row); }
    @Override public List<Judgement> judge(List<PayAnswer> rows) {
      var sent = parent.desk.sent(run);
      return rows.stream().map(row -> parent.judge(row, sent)).toList();
    }
    @Override public void apply(List<PayAnswer> rows) { parent.payments.answered(run, rows); }
  }
}
