package shanzhi.projects.livelihood.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.date;
import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.kernel.Rights;
import shanzhi.projects.livelihood.boundary.LivelihoodLine;
import shanzhi.projects.livelihood.boundary.LivelihoodProjects;
import shanzhi.projects.livelihood.boundary.LivelihoodQuery;

/** 民生项目 as a workbook. */
@ApplicationScoped
public class LivelihoodExport implements SheetExport<LivelihoodQuery, LivelihoodExport.Row> {

  /** A line and its place in the ledger. */
  public record Row(int place, LivelihoodLine line) {}

  private static final int SLICE = 500;

  @Inject LivelihoodProjects projects;
  @Inject Areas areas;

  @Override public String key() { return "livelihood"; }

  @Override public String title() { return "民生项目"; }

  @Override public String right() { return Rights.PROJECT_READ; }

  @Override public Class<LivelihoodQuery> query() { return LivelihoodQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("项目编号", 14), text("区域", 12), text("类别", 20), text("项目名称", 34), text("责任单位", 22), number("年度", 8), number("总投资（元）", 20), number("年度计划（元）", 20), number("累计完成（元）", 20),
        date("截至"), number("时序应完成（元）", 20), text("亮灯", 8), date("开工"), date("完工"));
  }

  @Override public long total(LivelihoodQuery query) { return projects.ledger(query.page(0, 1)).total(); }

  @Override public List<Row> slice(LivelihoodQuery query, Row last) {
    int from = last == null ? 0 : last.place() + 1;
    var lines = projects.ledger(query.page(from, SLICE)).rows();
    return java.util.stream.IntStream.range(0, lines.size()).mapToObj(i -> new Row(from + i, lines.get(i))).toList();
  }

  @Override public List<?> cells(Row row) {
    var line = row.line();
    var light = switch (line.light()) { case GREEN -> "绿灯"; case YELLOW -> "黄灯"; case RED -> "红灯"; };
    return Arrays.asList(line.number(), areas.today().find(line.area()).map(AreaNode::shortName).orElse(line.area()), line.category(), line.title(), line.office(), line.year(), line.total(), line.planned(), line.done(),
        line.doneUntil(), line.due(), light, line.startsOn(), line.endsOn());
  }
}
