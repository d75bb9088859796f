package shanzhi.grid.figures.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetOut;
import shanzhi.grid.figures.boundary.Rate;
import shanzhi.grid.figures.boundary.RateFigure;
import shanzhi.grid.figures.boundary.Statement;
import shanzhi.grid.figures.boundary.Statement.Line;
import shanzhi.kernel.ChinaTime;

/** A frozen statement as a workbook: one line an area and category, this month beside the one before. */
@ApplicationScoped
public class StatementBook {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<String> COUNTS = List.of("REPORTED", "FILED", "CLOSED", "DUE", "OUTSTANDING", "OVERDUE", "EXTENDED", "SUSPENDED", "RETURNED", "SUPERVISED", "MERGED");
  private static final List<String> BEFORE = List.of("REPORTED", "CLOSED", "OUTSTANDING", "OVERDUE");

  @Inject @ConfigProperty(name = "shanzhi.demo", defaultValue = "false") boolean demo;

  public byte[] bytes(Statement statement) {
    var footer = statement.name() + " " + statement.month().toString().substring(0, 7) + " · 数据截至 " + MINUTE.format(ChinaTime.local(statement.asOf()))
        + (demo ? " · 演示数据，纯属虚构" : "");
    try (var out = new SheetOut("事件月报", footer, columns())) {
      for (var line : statement.lines()) out.row(cells(line));
      return out.bytes();
    }
  }

  private static List<OutColumn> columns() {
    var columns = new ArrayList<OutColumn>(List.of(text("区域", 14), text("大类", 14)));
    COUNTS.forEach(set -> columns.add(number(StatementWords.count(set), 10)));
    for (var rate : Rate.values()) columns.add(number(StatementWords.rate(rate) + "%", 12));
    BEFORE.forEach(set -> columns.add(number("上月" + StatementWords.count(set), 12)));
    BEFORE.forEach(set -> columns.add(number(StatementWords.count(set) + "增减", 12)));
    columns.add(number("上月" + StatementWords.rate(Rate.IN_TIME) + "%", 14));
    return columns;
  }

  private static List<Object> cells(Line line) {
    var cells = new ArrayList<Object>();
    cells.add(line.part() == null ? line.partName() + "合计" : line.partName());
    cells.add(line.category() == null ? "小计" : line.categoryName());
    COUNTS.forEach(set -> cells.add(line.now().get(set)));
    for (var rate : Rate.values()) cells.add(percent(line.rate(rate)));
    BEFORE.forEach(set -> cells.add(line.before().get(set)));
    BEFORE.forEach(set -> cells.add(line.now().get(set) - line.before().get(set)));
    cells.add(percent(line.rateBefore(Rate.IN_TIME)));
    return cells;
  }

  /** A rate of nothing is a dash, not a number. */
  private static Object percent(RateFigure rate) { return rate.percent() == null ? "—" : rate.percent(); }
}
