package shanzhi.projects.registers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.Complaint;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.projects.registers.boundary.EnterEntry;
import shanzhi.projects.registers.boundary.Register;
import shanzhi.projects.registers.boundary.RegisterQuery;

/** 项目清册 from a workbook: by number, changed where it is there already. */
@ApplicationScoped
public class RegisterImport implements SheetImport<EnterEntry> {

  @Inject RegisterDesk desk;
  @Inject Validator validator;

  @Override public String key() { return "registers"; }

  @Override public String title() { return "项目清册"; }

  @Override public String right() { return Rights.PROJECT_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(InColumn.choice("register", "清册", "机会清单", "OPPORTUNITY", "百千万院落", "COURTYARD", "老旧小区", "OLD_ESTATE", "社区游线", "TOUR").needed().like("百千万院落"), InColumn.code("number", "编号").needed().like("YL-901"),
        InColumn.area("area", "区域", null, Rights.PROJECT_EDIT).needed().like("飞龙社区"), InColumn.code("kind", "类别代码").needed().noted("如 HAPPY、TEAM、PROJECT、RENEWAL、ROUTE、LIVELIHOOD").like("HAPPY"),
        InColumn.code("state", "状态代码").needed().noted("如 PLANNED、DONE、SIGNED、OPEN").like("DONE"), InColumn.text("title", "名称").needed().like("示范院落"), InColumn.text("partner", "合作单位"), InColumn.integer("households", "户数"),
        InColumn.decimal("size", "规模"), InColumn.decimal("amount", "金额（元）"), InColumn.date("day", "日期").needed().like("2026-05-20"), InColumn.text("words", "说明"));
  }

  @Override public EnterEntry read(Cells cells) {
    var entry = new EnterEntry();
    entry.setRegister(Register.valueOf(cells.text("register")));
    entry.setNumber(cells.text("number"));
    entry.setArea(cells.text("area"));
    entry.setKind(cells.text("kind"));
    entry.setState(cells.text("state"));
    entry.setTitle(cells.text("title"));
    entry.setPartner(cells.text("partner"));
    entry.setHouseholds(cells.integer("households"));
    entry.setSize(cells.decimal("size"));
    entry.setAmount(cells.decimal("amount"));
    entry.setDay(cells.date("day"));
    entry.setWords(cells.text("words"));
    return entry;
  }

  @Override public String businessKey(EnterEntry row) { return row.getNumber(); }

  @Override public List<Judgement> judge(List<EnterEntry> rows) { return rows.stream().map(this::judge).toList(); }

  private Judgement judge(EnterEntry row) {
    var wrong = validator.validate(row).stream().findFirst();
    if (wrong.isPresent()) return Judgement.error(null, "register.invalid", wrong.get().getMessage());
    try {
      desk.known(row);
    } catch (Refusal refusal) {
      return new Judgement(Judgement.Verdict.ERROR, Complaint.of(refusal));
    }
    boolean there = desk.ledger(new RegisterQuery(row.getRegister(), row.getNumber(), null, null, null, 0, 20)).rows().stream().anyMatch(one -> one.number().equals(row.getNumber()));
    return there ? Judgement.UPDATE : Judgement.NEW;
  }

  @Override public void apply(List<EnterEntry> rows) { rows.forEach(desk::enter); }
}
