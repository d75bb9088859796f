package shanzhi.projects.funds.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.funds.boundary.CommunityFigure;
import shanzhi.projects.funds.boundary.CommunityFigures;

/** 村社分配基数 from a workbook: one row a community and year. */
@ApplicationScoped
public class FigureImport implements SheetImport<CommunityFigure> {

  @Inject CommunityFigures figures;
  @Inject Validator validator;

  @Override public String key() { return "fund-figures"; }

  @Override public String title() { return "村社分配基数"; }

  @Override public String right() { return Rights.FUND_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(InColumn.area("community", "社区", Level.COMMUNITY, Rights.FUND_EDIT).needed().also("村社").like("飞龙社区"), InColumn.integer("year", "年度").needed().like("2027"),
        InColumn.integer("households", "户数").needed().like("2866"), InColumn.integer("residents", "常住人口").needed().also("人口").like("7233"),
        InColumn.choice("grade", "上年绩效", "优秀", "EXCELLENT", "良好", "GOOD", "合格", "PASS", "不合格", "FAIL").noted("不按绩效分配时可不填"), InColumn.text("source", "数据来源").needed().like("统计年报"));
  }

  @Override public CommunityFigure read(Cells cells) {
    return new CommunityFigure(cells.text("community"), cells.integer("year"), cells.integer("households"), cells.integer("residents"), cells.text("grade"), cells.text("source"));
  }

  @Override public String businessKey(CommunityFigure row) { return row.community() + " " + row.year(); }

  @Override public List<Judgement> judge(List<CommunityFigure> rows) {
    var there = new HashMap<String, CommunityFigure>();
    for (int year : new TreeSet<>(rows.stream().map(CommunityFigure::year).toList())) figures.of(year).forEach(one -> there.put(businessKey(one), one));
    return rows.stream().map(row -> {
      var wrong = validator.validate(row).stream().findFirst();
      if (wrong.isPresent()) return Judgement.error(null, "fund.invalid", wrong.get().getMessage());
      var before = there.get(businessKey(row));
      return before == null ? Judgement.NEW : before.equals(row) ? Judgement.SAME : Judgement.UPDATE;
    }).toList();
  }

  @Override public void apply(List<CommunityFigure> rows) { figures.put(rows); }
}
