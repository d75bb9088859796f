package shanzhi.projects.ledger.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.date;
import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.kernel.Rights;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.PurseLine;
import shanzhi.projects.ledger.boundary.PurseQuery;

/** 村社资金 as a workbook: what each community has, and how far it is spent. */
@ApplicationScoped
public class PurseExport implements SheetExport<PurseQuery, PurseLine> {

  @Inject Commitments commitments;
  @Inject FundNames names;

  @Override public String key() { return "fund-purses"; }

  @Override public String title() { return "村社资金"; }

  @Override public String right() { return Rights.FUND_READ; }

  @Override public Class<PurseQuery> query() { return PurseQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("镇街", 14), text("社区", 16), text("资金来源", 10), number("年度", 8), text("账务", 14), number("分配（元）", 14), number("议决（元）", 14), number("合同（元）", 14), number("已付（元）", 14), number("可用（元）", 14), date("可用至"));
  }

  @Override public long total(PurseQuery query) { return commitments.purses(query.area(), query.year()).size(); }

  @Override public List<PurseLine> slice(PurseQuery query, PurseLine last) { return last == null ? commitments.purses(query.area(), query.year()) : List.of(); }

  @Override public List<?> cells(PurseLine line) {
    return Arrays.asList(names.area(line.town()), names.area(line.community()), names.source(line.source()), line.year(), line.byTown() ? "村账镇代理" : "自行核算", line.allocated(), line.resolved(), line.contracted(), line.paid(),
        line.free(), line.openUntil());
  }
}
