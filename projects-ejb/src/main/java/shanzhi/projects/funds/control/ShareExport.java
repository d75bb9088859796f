package shanzhi.projects.funds.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.kernel.Rights;
import shanzhi.projects.funds.boundary.PoolSheet;
import shanzhi.projects.funds.boundary.Pools;
import shanzhi.projects.funds.boundary.ShareQuery;
import shanzhi.projects.ledger.control.FundNames;

/** 资金分配表 as a workbook: every share and how it came about. */
@ApplicationScoped
public class ShareExport implements SheetExport<ShareQuery, PoolSheet.ShareLine> {

  @Inject Pools pools;
  @Inject FundNames names;

  @Override public String key() { return "fund-shares"; }

  @Override public String title() { return "资金分配表"; }

  @Override public String right() { return Rights.FUND_READ; }

  @Override public Class<ShareQuery> query() { return ShareQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("镇街", 14), text("社区", 16), number("户数", 10), number("人口", 10), number("分配金额（元）", 16), text("计算", 90));
  }

  @Override public long total(ShareQuery query) { return pools.sheet(query.pool()).shares().size(); }

  @Override public List<PoolSheet.ShareLine> slice(ShareQuery query, PoolSheet.ShareLine last) { return last == null ? pools.sheet(query.pool()).shares() : List.of(); }

  @Override public List<?> cells(PoolSheet.ShareLine line) {
    return Arrays.asList(names.area(line.town()), names.area(line.community()), line.households(), line.residents(), line.amount(),
        line.why().stream().map(part -> part.worked() + " = " + part.amount().toPlainString()).collect(Collectors.joining("；")));
  }
}
