package shanzhi.web.projects;

import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.projects.works.boundary.AreaFigures;
import shanzhi.projects.works.boundary.GanttLine;
import shanzhi.projects.works.boundary.ProjectFigures;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Times;

/** 项目总览: a year of an area by what lies below it, and its plan in bars. */
@Named
@ViewScoped
public class OverviewProjects implements Serializable {

  @Inject ProjectFigures figures;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaPicker areaPicker;
  @Inject Areas areas;
  @Inject Times times;

  private String area;
  private Integer year;
  private List<AreaFigures> lines;
  private List<GanttLine> bars;

  public void open() {
    if (year == null || year < 2009 || year > 2100) year = times.getToday().getYear();
    if (areaPicker.getCode() != null) area = areaPicker.getCode();
    if (area == null || area.isBlank()) area = jurisdiction.over(PROJECT_READ).grounds().get(0).area();
    lines = figures.below(area, year);
    bars = figures.plan(area, year);
  }

  public BigDecimal sum(Function<AreaFigures, BigDecimal> of) { return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add); }

  public AreaFigures getTotal() {
    return new AreaFigures(area, lines.stream().mapToInt(AreaFigures::projects).sum(), lines.stream().mapToInt(AreaFigures::running).sum(), lines.stream().mapToInt(AreaFigures::ended).sum(),
        lines.stream().mapToInt(AreaFigures::late).sum(), sum(AreaFigures::allocated), sum(AreaFigures::resolved), sum(AreaFigures::contracted), sum(AreaFigures::paid));
  }

  /** Where a day lies in the year, percent from its beginning. */
  public String at(LocalDate day) {
    if (day == null) return "0";
    var from = LocalDate.of(year, 1, 1);
    long all = ChronoUnit.DAYS.between(from, from.plusYears(1));
    long part = Math.max(0, Math.min(all, ChronoUnit.DAYS.between(from, day)));
    return new BigDecimal(part * 100).divide(new BigDecimal(all), 2, java.math.RoundingMode.HALF_UP).toPlainString();
  }

  /** How wide a bar is, percent of the year. */
  public String width(GanttLine line) { return new BigDecimal(at(line.endsOn().plusDays(1))).subtract(new BigDecimal(at(line.startsOn()))).max(new BigDecimal("0.60")).toPlainString(); }

  public boolean isThisYear() { return times.getToday().getYear() == year; }

  public String getTitle() { return areas.today().find(area).map(AreaNode::shortName).orElse(area); }
  public List<GanttLine> getShown() { return bars.size() <= SHOWN ? bars : bars.subList(0, SHOWN); }
  public List<AreaFigures> getLines() { return lines; }
  public List<GanttLine> getBars() { return bars; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public Integer getYear() { return year; }
  public void setYear(Integer year) { this.year = year; }

  private static final int SHOWN = 60;
}
