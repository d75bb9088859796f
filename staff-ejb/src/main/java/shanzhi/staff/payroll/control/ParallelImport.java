package shanzhi.staff.payroll.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.RowRules;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.staff.payroll.boundary.OldPay;
import shanzhi.staff.payroll.boundary.ParallelMonths;
import shanzhi.staff.workers.control.Entries;

/** 旧工资表 of a run's unit and month. Its columns are the lines that the run's slips have, so that whatever a policy pays can be compared. */
@ApplicationScoped
public class ParallelImport implements SheetImport<OldPay> {

  @Inject ParallelMonths months;
  @Inject RowRules rules;

  @Override public String key() { return "payroll-parallel"; }

  @Override public String title() { return "旧工资表"; }

  @Override public String right() { return Rights.PAYROLL_RUN; }

  @Override public SheetImport<OldPay> about(String subject) {
    if (subject == null || !subject.matches("\\d{1,18}")) throw Refusal.unknown("payroll.unknown");
    long run = Long.parseLong(subject);
    return new OfRun(this, run, columns(months.items(run)));
  }

  private static List<InColumn> columns(List<String> items) {
    var columns = new ArrayList<InColumn>(List.of(InColumn.text("name", "姓名").needed().like("示例"), InColumn.code("number", "工号").also("人员编号", "职工编号", "编号"),
        InColumn.code("idCard", "身份证号").also("身份证号码", "公民身份号码", "证件号码").noted("有则按它认人；只保存加密比对值")));
    columns.add(InColumn.decimal(ParallelBook.Total.GROSS.name(), ParallelBook.Total.GROSS.title()).also("应发工资", "应发金额", "应发"));
    columns.add(InColumn.decimal(ParallelBook.Total.EMPLOYEE.name(), ParallelBook.Total.EMPLOYEE.title()).also("五险一金个人", "代扣五险一金", "个人缴费", "三险一金"));
    columns.add(InColumn.decimal(ParallelBook.Total.TAX.name(), ParallelBook.Total.TAX.title()).also("个税", "代扣个税", "所得税"));
    columns.add(InColumn.decimal(ParallelBook.Total.NET.name(), ParallelBook.Total.NET.title()).also("实发工资", "实发金额", "实发合计"));
    items.forEach(item -> columns.add(item(item)));
    return List.copyOf(columns);
  }

  /** Titles are compared without what stands in brackets, so that whose share it is has to stand before them. */
  private static InColumn item(String code) {
    boolean employer = code.endsWith("（单位）");
    var name = code.replaceAll("（(个人|单位)）$", "");
    if (name.equals(code)) return InColumn.decimal(code, code);
    return employer ? InColumn.decimal(code, name + "单位").also("单位" + name) : InColumn.decimal(code, name + "个人").also(name, "个人" + name, "代扣" + name);
  }

  // Without a run there is nothing to compare with: these are never asked.

  @Override public List<InColumn> columns() { throw Refusal.unknown("payroll.unknown"); }

  @Override public OldPay read(Cells cells) { throw Refusal.unknown("payroll.unknown"); }

  @Override public String businessKey(OldPay row) { throw Refusal.unknown("payroll.unknown"); }

  @Override public List<Judgement> judge(List<OldPay> rows) { throw Refusal.unknown("payroll.unknown"); }

  @Override public void apply(List<OldPay> rows) { throw Refusal.unknown("payroll.unknown"); }

  /** The import for one run. */
  private record OfRun(ParallelImport parent, long run, List<InColumn> columns) implements SheetImport<OldPay> {

    @Override public String key() { return parent.key(); }

    @Override public String title() { return parent.title(); }

    @Override public String right() { return parent.right(); }

    @Override public List<String> sums() { return List.of("合计", "总计", "小计", "本页小计", "本页合计", "累计"); }

    @Override public OldPay read(Cells cells) {
      Map<String, BigDecimal> amounts = new LinkedHashMap<>();
      for (var column : columns) if (column.kind() == InColumn.Kind.DECIMAL && cells.decimal(column.key()) != null) amounts.put(column.key(), cells.decimal(column.key()));
      var number = cells.text("number");
      var card = cells.text("idCard");
      return new OldPay(number == null ? null : number.toUpperCase(Locale.ROOT), card == null ? null : Entries.plain(card), cells.text("name").strip(), amounts);
    }

    @Override public String businessKey(OldPay row) { return row.idCard() != null ? row.idCard() : row.number() != null ? row.number() + " " + row.name() : row.name(); }

    /** Nobody is wrong for not being in the run: the comparison names them. */
    @Override public List<Judgement> judge(List<OldPay> rows) {
      return rows.stream().map(row -> {
        if (row.amounts().isEmpty()) return Judgement.error(null, "payroll.parallel-nothing");
        return parent.rules.broken(row).map(wrong -> Judgement.error(null, "worker.invalid", wrong.getMessage())).orElse(Judgement.NEW);
      }).toList();
    }

    @Override public void apply(List<OldPay> rows) { parent.months.keep(run, rows); }
  }
}
