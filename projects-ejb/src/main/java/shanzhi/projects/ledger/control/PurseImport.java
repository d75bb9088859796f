package shanzhi.projects.ledger.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.OpeningPurse;
import shanzhi.projects.ledger.boundary.Takeovers;

/** 资金期初数 from a workbook: one row a community, source, year and paper. */
@ApplicationScoped
public class PurseImport implements SheetImport<OpeningPurse> {

  static final String[] SOURCES = {"保障资金", "GUARANTEE", "激励资金", "INCENTIVE", "自筹资金", "SELF_RAISED", "捐赠资金", "DONATION", "其他资金", "OTHER"};

  @Inject Takeovers takeovers;
  @Inject TakeoverRows rows;
  @Inject Validator validator;

  @Override public String key() { return "fund-openings"; }

  @Override public String title() { return "资金期初数"; }

  @Override public String right() { return Rights.FUND_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(InColumn.area("community", "社区", Level.COMMUNITY, Rights.FUND_EDIT).needed().also("村社").like("飞龙社区"), InColumn.choice("source", "资金来源", SOURCES).needed().like("保障资金"),
        InColumn.integer("year", "年度").needed().like("2026"), InColumn.decimal("amount", "拨入金额").needed().like("330402.01"), InColumn.date("day", "入账日期").needed().noted("在资金年度之内").like("2026-03-02"),
        InColumn.text("evidence", "凭据").needed().noted("拨款文件或银行回单号，同一凭据只接管一次").like("蒲财预〔2026〕12号"));
  }

  @Override public OpeningPurse read(Cells cells) {
    return new OpeningPurse(cells.text("community"), FundSource.valueOf(cells.text("source")), cells.integer("year"), cells.decimal("amount"), cells.date("day"), cells.text("evidence"));
  }

  @Override public String businessKey(OpeningPurse row) { return row.community() + " " + row.source() + " " + row.year() + " " + row.evidence(); }

  @Override public List<Judgement> judge(List<OpeningPurse> list) {
    var there = rows.openings(list.stream().map(OpeningPurse::community).distinct().toList());
    return list.stream().map(row -> {
      var wrong = validator.validate(row).stream().findFirst();
      if (wrong.isPresent()) return Judgement.error(null, "fund.invalid", wrong.get().getMessage());
      if (row.day().getYear() != row.year()) return Judgement.error("入账日期", "fund.outside-year", row.day(), String.valueOf(row.year()), row.year() + "-12-31");
      return there.contains(businessKey(row)) ? Judgement.SAME : Judgement.NEW;
    }).toList();
  }

  @Override public void apply(List<OpeningPurse> list) { takeovers.purses(list); }
}
