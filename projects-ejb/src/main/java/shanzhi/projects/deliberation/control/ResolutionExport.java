package shanzhi.projects.deliberation.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.date;
import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.kernel.Rights;
import shanzhi.projects.deliberation.boundary.ResolutionLine;
import shanzhi.projects.deliberation.boundary.ResolutionQuery;
import shanzhi.projects.deliberation.boundary.Resolutions;

/** 决议台账 as a workbook. */
@ApplicationScoped
public class ResolutionExport implements SheetExport<ResolutionQuery, ResolutionExport.Row> {

  /** A line and its place in the ledger. */
  public record Row(ResolutionLine line, int place) {}

  private static final int SLICE = 100;

  @Inject Resolutions resolutions;
  @Inject Areas areas;

  @Override public String key() { return "resolutions"; }

  @Override public String title() { return "决议台账"; }

  @Override public String right() { return Rights.DELIBERATION_READ; }

  @Override public Class<ResolutionQuery> query() { return ResolutionQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("编号", 22), text("社区", 16), text("决议", 32), text("议事组织", 22), date("决议日期"), number("事项", 8), number("金额（元）", 14), text("状态", 10), text("公示", 22), date("公示截止"),
        date("生效日期"), number("已立项", 8));
  }

  @Override public long total(ResolutionQuery query) {
    var page = resolutions.ledger(query.page(0, 0));
    return page.capped() ? 0 : page.total();
  }

  @Override public List<Row> slice(ResolutionQuery query, Row last) {
    int from = last == null ? 0 : last.place() + 1;
    var rows = resolutions.ledger(query.page(from, SLICE)).rows();
    return IntStream.range(0, rows.size()).mapToObj(i -> new Row(rows.get(i), from + i)).toList();
  }

  @Override public List<?> cells(Row row) {
    var line = row.line();
    return Arrays.asList(line.number(), areas.today().find(line.community()).map(AreaNode::shortName).orElse(line.community()), line.title(), line.bodyName(), line.decidedOn(), line.items(),
        line.amount(), PaperWords.of(line.status()), line.publicity(), line.until(), line.effectiveOn(), line.taken());
  }
}
