package shanzhi.projects.deliberation.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;
import static shanzhi.foundation.sheets.boundary.OutColumn.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.kernel.Rights;
import shanzhi.projects.deliberation.boundary.DemandLine;
import shanzhi.projects.deliberation.boundary.DemandQuery;
import shanzhi.projects.deliberation.boundary.Demands;

/** 需求台账 as a workbook. */
@ApplicationScoped
public class DemandExport implements SheetExport<DemandQuery, DemandExport.Row> {

  /** A line and its place in the ledger. */
  public record Row(DemandLine line, int place) {}

  private static final int SLICE = 100;

  @Inject Demands demands;
  @Inject Areas areas;

  @Override public String key() { return "demands"; }

  @Override public String title() { return "需求台账"; }

  @Override public String right() { return Rights.DELIBERATION_READ; }

  @Override public Class<DemandQuery> query() { return DemandQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("编号", 22), text("社区", 16), number("排名", 8), text("需求", 32), text("类别", 16), number("户数", 8), text("来源", 12), text("来源编号", 20), text("状态", 10),
        text("提案", 22), time("登记时间"));
  }

  @Override public long total(DemandQuery query) {
    var page = demands.ledger(query.page(0, 0));
    return page.capped() ? 0 : page.total();
  }

  @Override public List<Row> slice(DemandQuery query, Row last) {
    int from = last == null ? 0 : last.place() + 1;
    var rows = demands.ledger(query.page(from, SLICE)).rows();
    return java.util.stream.IntStream.range(0, rows.size()).mapToObj(i -> new Row(rows.get(i), from + i)).toList();
  }

  @Override public List<?> cells(Row row) {
    var line = row.line();
    return Arrays.asList(line.number(), areas.today().find(line.community()).map(AreaNode::shortName).orElse(line.community()), line.rank() == 0 ? null : line.rank(), line.title(),
        PaperWords.of(line.kind()), line.households(), PaperWords.of(line.origin()), line.originRef(), PaperWords.of(line.status()), line.proposal(), line.enteredAt());
  }
}
