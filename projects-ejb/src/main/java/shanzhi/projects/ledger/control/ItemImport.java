package shanzhi.projects.ledger.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.OpeningItem;
import shanzhi.projects.ledger.boundary.Takeovers;

/** 在建和已完项目 from a workbook: one row a resolved item, whatever became of it so far. */
@ApplicationScoped
public class ItemImport implements SheetImport<OpeningItem> {

  @Inject Takeovers takeovers;
  @Inject TakeoverRows rows;
  @Inject Validator validator;

  @Override public String key() { return "fund-items"; }

  @Override public String title() { return "接管项目"; }

  @Override public String right() { return Rights.FUND_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(InColumn.code("item", "议决事项编号").needed().like("2026-05-01"), InColumn.text("title", "项目名称").needed().like("院落微更新"),
        InColumn.area("community", "社区", Level.COMMUNITY, Rights.FUND_EDIT).needed().also("村社").like("飞龙社区"), InColumn.choice("source", "资金来源", PurseImport.SOURCES).needed().like("保障资金"),
        InColumn.integer("year", "年度").needed().like("2026"), InColumn.decimal("resolved", "议决金额").needed().like("66000"), InColumn.text("contract", "合同编号").like("HT-2026-188"),
        InColumn.decimal("contracted", "合同金额").noted("没有合同可不填"), InColumn.decimal("paid", "已付金额").noted("未付可不填"),
        InColumn.choice("purpose", "用途", rows.purposeChoices()).noted("已付金额大于零时必填"), InColumn.date("day", "入账日期").needed().like("2026-06-30"), InColumn.text("evidence", "凭据").needed().like("议决记录与付款回单"));
  }

  @Override public OpeningItem read(Cells cells) {
    return new OpeningItem(cells.text("item"), cells.text("title"), cells.text("community"), FundSource.valueOf(cells.text("source")), cells.integer("year"), cells.decimal("resolved"),
        cells.text("contract"), zero(cells.decimal("contracted")), zero(cells.decimal("paid")), cells.text("purpose"), cells.date("day"), cells.text("evidence"));
  }

  private static BigDecimal zero(BigDecimal amount) { return amount == null ? BigDecimal.ZERO : amount; }

  @Override public String businessKey(OpeningItem row) { return row.item(); }

  @Override public List<Judgement> judge(List<OpeningItem> list) {
    var there = rows.items(list.stream().map(OpeningItem::item).toList());
    var free = rows.free(list.stream().map(OpeningItem::community).distinct().toList());
    var purposes = rows.purposes();
    var judged = new ArrayList<Judgement>();
    for (var row : list) {
      var purse = row.community() + " " + row.source() + " " + row.year();
      var left = free.get(purse);
      var wrong = validator.validate(row).stream().findFirst();
      if (wrong.isPresent()) judged.add(Judgement.error(null, "fund.invalid", wrong.get().getMessage()));
      else if (there.contains(row.item())) judged.add(Judgement.error("议决事项编号", "fund.item-twice", row.item()));
      else if (left == null) judged.add(Judgement.error("年度", "fund.no-purse", String.valueOf(row.year())));
      else if (row.paid().compareTo(row.contracted()) > 0 || row.contracted().compareTo(row.resolved()) > 0) judged.add(Judgement.error("合同金额", "fund.out-of-order", row.item()));
      else if (row.paid().signum() > 0 && !purposes.containsKey(row.purpose())) judged.add(Judgement.error("用途", "payment.unknown-purpose", row.purpose() == null ? "" : row.purpose()));
      else if (row.paid().signum() > 0 && purposes.get(row.purpose())[1] != null) judged.add(Judgement.error("用途", "payment.purpose", (Object[]) purposes.get(row.purpose())));
      else if (row.resolved().compareTo(left) > 0) judged.add(Judgement.error("议决金额", "fund.purse-short", row.resolved().toPlainString(), left.toPlainString()));
      else {
        free.put(purse, left.subtract(row.resolved()));
        judged.add(Judgement.NEW);
      }
    }
    return judged;
  }

  @Override public void apply(List<OpeningItem> list) { takeovers.items(list); }
}
