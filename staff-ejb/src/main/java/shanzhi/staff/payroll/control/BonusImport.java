package shanzhi.staff.payroll.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.RowRules;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.staff.payroll.boundary.BonusAmount;
import shanzhi.staff.payroll.boundary.Bonuses;
import shanzhi.staff.payroll.boundary.RunPurpose;

/** 一次性奖金 of a run: one row a person; the paper is the run's. */
@ApplicationScoped
public class BonusImport implements SheetImport<BonusAmount> {

  private static final Map<String, String> BLAMED = Map.of("worker.name-differs", "姓名");

  @Inject Bonuses bonuses;
  @Inject GrantDesk desk;
  @Inject RunReader reader;
  @Inject RowRules rules;
  @Inject Jurisdiction jurisdiction;

  @Override public String key() { return "payroll-bonuses"; }

  @Override public String title() { return "一次性奖金"; }

  @Override public String right() { return Rights.PAYROLL_RUN; }

  /** @throws Refusal payroll.unknown (404), payroll.not-bonus (409) */
  @Override public SheetImport<BonusAmount> about(String subject) {
    if (subject == null || !subject.matches("\\d{1,18}")) throw Refusal.unknown("payroll.unknown");
    long run = Long.parseLong(subject);
    var line = reader.line(run).filter(one -> jurisdiction.covers(right(), Territory.of(one.area()))).orElseThrow(() -> Refusal.unknown("payroll.unknown"));
    Refusal.unless(line.purpose() == RunPurpose.BONUS, "payroll.not-bonus");
    return new OfRun(this, run);
  }

  @Override public List<InColumn> columns() {
    return List.of(InColumn.code("number", "工号").needed().also("人员编号", "职工编号").like("Z0000001"), InColumn.text("name", "姓名").needed().noted("与工号核对").like("示例"),
        InColumn.decimal("amount", "金额").needed().also("奖金", "奖金金额").noted("税前，元").like("3000.00"), InColumn.text("reason", "事由").needed().also("奖金事由", "备注").like("优秀社区工作者奖励"));
  }

  @Override public BonusAmount read(Cells cells) { return new BonusAmount(cells.text("number").toUpperCase(Locale.ROOT), cells.text("name").strip(), cells.decimal("amount"), cells.text("reason").strip()); }

  @Override public String businessKey(BonusAmount row) { return row.number(); }

  // Without a run there is no paper to pay by: these are never asked.
  @Override public List<Judgement> judge(List<BonusAmount> rows) { throw Refusal.unknown("payroll.unknown"); }
  @Override public void apply(List<BonusAmount> rows) { throw Refusal.unknown("payroll.unknown"); }

  private Judgement judge(BonusAmount row, GrantDesk.Known known) {
    var broken = rules.broken(row);
    if (broken.isPresent()) return Judgement.error(null, "worker.invalid", broken.get().getMessage());
    var fault = known.fault(row);
    if (fault != null) return Judgement.error(BLAMED.getOrDefault(fault.key(), "工号"), fault.key(), fault.args().toArray());
    return known.same(row) ? Judgement.SAME : known.has(row) ? Judgement.UPDATE : Judgement.NEW;
  }

  /** The import for one run. */
  private record OfRun(BonusImport parent, long run) implements SheetImport<BonusAmount> {
    @Override public String key() { return parent.key(); }
    @Override public String title() { return parent.title(); }
    @Override public String right() { return parent.right(); }
    @Override public List<InColumn> columns() { return parent.columns(); }
    @Override public BonusAmount read(Cells cells) { return parent.read(cells); }
    @Override public String businessKey(BonusAmount row) { return parent.businessKey(row); }
    @Override public List<Judgement> judge(List<BonusAmount> rows) {
      var known = parent.desk.known(run, rows);
      return rows.stream().map(row -> parent.judge(row, known)).toList();
    }
    @Override public void apply(List<BonusAmount> rows) { parent.bonuses.put(run, rows); }
  }
}
