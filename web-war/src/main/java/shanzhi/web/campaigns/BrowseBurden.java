package shanzhi.web.campaigns;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.campaigns.boundary.BurdenLine;
import shanzhi.grid.campaigns.boundary.BurdenQuery;
import shanzhi.grid.campaigns.boundary.Burdens;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 基层填报负担 of a month, community by community. */
@Named
@ViewScoped
public class BrowseBurden implements Serializable {

  @Inject Burdens burdens;
  @Inject SheetExports exports;
  @Inject AreaPicker areaPicker;
  @Inject Times times;

  private LocalDate from;
  private LocalDate to;
  private List<BurdenLine> lines;

  @PostConstruct void open() {
    to = times.getToday();
    from = to.minusDays(29);
  }

  public List<BurdenLine> getLines() {
    if (lines == null) lines = from == null || to == null ? List.of() : burdens.of(query());
    return lines;
  }

  private BurdenQuery query() { return new BurdenQuery(from, to, areaPicker.getCode()); }

  public void search() { lines = null; }

  public void export() {
    exports.start("burden", query());
    Notes.done("export.ordered");
  }

  public int getTasks() { return getLines().stream().mapToInt(BurdenLine::tasks).sum(); }

  public int getFields() { return getLines().stream().mapToInt(BurdenLine::fields).sum(); }

  public BigDecimal getMinutes() { return getLines().stream().map(BurdenLine::minutes).reduce(BigDecimal.ZERO, BigDecimal::add); }

  /** Share of the most burdened community, for the bar. */
  public int share(BurdenLine line) {
    var most = getLines().get(0).minutes();
    return most.signum() == 0 ? 0 : line.minutes().multiply(BigDecimal.valueOf(100)).divide(most, 0, java.math.RoundingMode.HALF_UP).intValue();
  }

  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public LocalDate getTo() { return to; }
  public void setTo(LocalDate to) { this.to = to; }
}
