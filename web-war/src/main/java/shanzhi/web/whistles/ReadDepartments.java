package shanzhi.web.whistles;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.whistles.boundary.DepartmentFigures;
import shanzhi.grid.whistles.boundary.Departments;
import shanzhi.grid.whistles.boundary.FiguresQuery;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 部门报到情况: who answered in time and how it was rated, by department and period. */
@Named
@ViewScoped
public class ReadDepartments implements Serializable {

  @Inject Departments departments;
  @Inject SheetExports exports;
  @Inject Times times;

  private LocalDate from;
  private LocalDate to;
  private boolean ranked;
  private List<DepartmentFigures> rows = List.of();

  @PostConstruct void lastThreeMonths() {
    to = times.getToday();
    from = to.minusMonths(3).plusDays(1);
    read();
  }

  public void read() { rows = departments.figures(query(), ranked); }

  public void export() {
    exports.start("whistle-figures", query());
    Notes.done("export.ordered");
  }

  private FiguresQuery query() { return new FiguresQuery(from, to, null); }

  public List<DepartmentFigures> getRows() { return rows; }
  /** Whether ranking may be asked for. */
  public boolean isRanking() { return departments.ranking(); }
  public boolean isRanked() { return ranked; }
  public void setRanked(boolean ranked) { this.ranked = ranked; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public LocalDate getTo() { return to; }
  public void setTo(LocalDate to) { this.to = to; }
}
