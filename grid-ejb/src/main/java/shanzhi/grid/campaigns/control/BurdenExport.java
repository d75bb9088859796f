package shanzhi.grid.campaigns.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.grid.campaigns.boundary.BurdenLine;
import shanzhi.grid.campaigns.boundary.BurdenQuery;
import shanzhi.kernel.Rights;

/** 基层填报负担 as a workbook, the most burdened community first. */
@ApplicationScoped
public class BurdenExport implements SheetExport<BurdenQuery, BurdenLine> {

  private static final int SLICE = 1_000;

  @Inject BurdenSql burden;

  @Override public String key() { return "burden"; }

  @Override public String title() { return "基层填报负担"; }

  @Override public String right() { return Rights.CAMPAIGN_READ; }

  @Override public Class<BurdenQuery> query() { return BurdenQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("镇街", 16), text("村（社区）", 18), text("区划代码", 16), number("专项行动", 10), number("回执", 10), number("表单", 10), number("填报项", 12), number("预计分钟", 12), number("重复采集", 10));
  }

  @Override public long total(BurdenQuery query) { return 0; }

  @Override public List<BurdenLine> slice(BurdenQuery query, BurdenLine last) { return burden.lines(query, last, SLICE); }

  @Override public List<?> cells(BurdenLine line) {
    return List.of(line.townName(), line.communityName(), line.community(), line.campaigns(), line.tasks(), line.forms(), line.fields(), line.minutes(), line.refilled());
  }
}
