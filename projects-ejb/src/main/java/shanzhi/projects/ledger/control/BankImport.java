package shanzhi.projects.ledger.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.projects.ledger.boundary.BankAnswer;
import shanzhi.projects.ledger.boundary.BankLines;

/** 银行回执 from a workbook: one row an instruction, by the key it went out with. */
@ApplicationScoped
public class BankImport implements SheetImport<BankAnswer> {

  @Inject BankLines bank;
  @Inject BankReader reader;
  @Inject Jurisdiction jurisdiction;
  @Inject Validator validator;
  @Inject Clock clock;

  @Override public String key() { return "fund-bank"; }

  /** Columns to blame, where it is not the key. */
  private static final Map<String, String> COLUMNS = Map.of("bank.other-sum", "金额", "payment.before-instruction", "日期");

  @Override public String title() { return "银行回执"; }

  @Override public String right() { return Rights.PAYMENT_PAY; }

  @Override public List<InColumn> columns() {
    return List.of(InColumn.code("key", "指令编号").needed().noted("发给银行的编号").like("ZF-20260302-18-1"), InColumn.choice("paid", "结果", "支付成功", "PAID", "退回", "RETURNED").needed().like("支付成功"),
        InColumn.date("day", "日期").needed().like("2026-03-03"), InColumn.decimal("amount", "金额").needed().like("24000"), InColumn.text("slip", "回单号").noted("支付成功的必填").like("2026030300018"),
        InColumn.text("why", "退回原因").noted("退回的必填"));
  }

  @Override public BankAnswer read(Cells cells) {
    return new BankAnswer(cells.text("key"), "PAID".equals(cells.text("paid")), cells.date("day"), cells.decimal("amount"), cells.text("slip"), cells.text("why"));
  }

  @Override public String businessKey(BankAnswer row) { return row.key().strip(); }

  @Override public List<Judgement> judge(List<BankAnswer> rows) {
    var sent = reader.sent(jurisdiction.over(Rights.PAYMENT_PAY), rows.stream().map(BankAnswer::key).toList());
    var today = ChinaTime.today(clock);
    return rows.stream().map(row -> {
      var invalid = validator.validate(row).stream().findFirst();
      if (invalid.isPresent()) return Judgement.error(null, "fund.invalid", invalid.get().getMessage());
      var instruction = sent.get(row.key().strip());
      if (instruction == null) return Judgement.error("指令编号", "bank.unknown-key", row.key());
      var wrong = instruction.against(row);
      if (wrong != null) return Judgement.error(COLUMNS.getOrDefault(wrong.key(), "指令编号"), wrong.key(), wrong.args().toArray());
      if (row.day().isAfter(today)) return Judgement.error("日期", "fund.day-ahead", row.day());
      return instruction.same(row) ? Judgement.SAME : Judgement.NEW;
    }).toList();
  }

  @Override public void apply(List<BankAnswer> rows) { bank.answer(rows); }
}
