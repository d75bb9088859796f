package shanzhi.projects.registers.control;

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
import shanzhi.projects.registers.boundary.RegisterLine;
import shanzhi.projects.registers.boundary.RegisterQuery;
import shanzhi.projects.registers.boundary.Registers;

/** 项目清册 as a workbook. */
@ApplicationScoped
public class RegisterExport implements SheetExport<RegisterQuery, RegisterExport.Row> {

  /** A line and its place in the ledger. */
  public record Row(int place, RegisterLine line) {}

  private static final int SLICE = 500;

  @Inject Registers registers;
  @Inject Areas areas;

  @Override public String key() { return "registers"; }

  @Override public String title() { return "项目清册"; }

  @Override public String right() { return Rights.PROJECT_READ; }

  @Override public Class<RegisterQuery> query() { return RegisterQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("编号", 16), text("区域", 14), text("类别", 20), text("名称", 34), text("状态", 10), text("合作单位", 26), number("户数", 8), number("规模", 14), number("金额（元）", 20), date("日期"), text("说明", 40));
  }

  @Override public long total(RegisterQuery query) { return registers.ledger(query.page(0, 1)).total(); }

  @Override public List<Row> slice(RegisterQuery query, Row last) {
    int from = last == null ? 0 : last.place() + 1;
    var lines = registers.ledger(query.page(from, SLICE)).rows();
    return java.util.stream.IntStream.range(0, lines.size()).mapToObj(i -> new Row(from + i, lines.get(i))).toList();
  }

  @Override public List<?> cells(Row row) {
    var line = row.line();
    return Arrays.asList(line.number(), areas.today().find(line.area()).map(AreaNode::shortName).orElse(line.area()), line.kindTitle(), line.title(), line.stateTitle(), line.partner(), line.households(), line.size(),
        line.amount(), line.day(), line.words());
  }
}
