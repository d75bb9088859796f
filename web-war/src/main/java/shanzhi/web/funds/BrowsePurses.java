package shanzhi.web.funds;

import static shanzhi.kernel.Rights.FUND_READ;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.primefaces.PrimeFaces;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.projects.ledger.boundary.BookAgencies;
import shanzhi.projects.ledger.boundary.CommitmentSheet;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.PurseLine;
import shanzhi.projects.ledger.boundary.PurseQuery;
import shanzhi.projects.ledger.boundary.YearEndLine;
import shanzhi.projects.ledger.boundary.YearEnds;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Fold;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 村社资金: what each community has and how far it is promised and paid, its items, whose books the town keeps, and the end of a year. */
@Named
@ViewScoped
public class BrowsePurses implements Serializable {

  @Inject Commitments commitments;
  @Inject BookAgencies agencies;
  @Inject YearEnds yearEnds;
  @Inject SheetExports exports;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaPicker areaPicker;
  @Inject Times times;

  private String area;
  private int year;
  private Fold<PurseLine> purses;
  private List<PurseLine> rows;
  private PurseLine chosen;
  private List<CommitmentSheet> items = List.of();
  private List<YearEndLine> ending;
  private boolean byTown = true;
  private String document;

  @PostConstruct void begin() { year = times.getToday().getYear(); }

  public void open() { query(); }

  public void query() {
    rows = commitments.purses(area(), year);
    purses = new Fold<>(rows);
    chosen = null;
    items = List.of();
    ending = null;
  }

  /** The area chosen in the tree, or named in the address, or the first of the caller's grounds. */
  public String getGround() { return area(); }

  /** The projects behind what is resolved and contracted. */
  public String getProjectsPage() { return "/app/projects/ledger?area=" + area() + "&year=" + year; }

  private String area() {
    if (areaPicker.getCode() != null) return areaPicker.getCode();
    if (area != null && !area.isBlank()) return area;
    return jurisdiction.over(FUND_READ).grounds().get(0).area();
  }

  public void choose(PurseLine line) {
    boolean again = chosen != null && chosen.id() == line.id();
    chosen = again ? null : line;
    items = again ? List.of() : commitments.items(line.id());
  }

  public void export() {
    exports.start("fund-purses", new PurseQuery(area(), year));
    Notes.done("export.ordered");
  }

  public void preview() { ending = yearEnds.preview(area(), year); }

  public void close() {
    var done = yearEnds.close(area(), year);
    query();
    Notes.done("fund.done.year-end", done.size());
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public void keep() {
    agencies.enter(chosen.community(), byTown, times.getToday(), document);
    document = null;
    query();
    Notes.done("fund.done.agency");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public BigDecimal getAllocated() { return sum(PurseLine::allocated); }
  public BigDecimal getResolved() { return sum(PurseLine::resolved); }
  public BigDecimal getContracted() { return sum(PurseLine::contracted); }
  public BigDecimal getPaid() { return sum(PurseLine::paid); }
  public BigDecimal getFree() { return sum(PurseLine::free); }

  private BigDecimal sum(Function<PurseLine, BigDecimal> of) { return rows.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add); }

  public BigDecimal getCarried() { return ending == null ? BigDecimal.ZERO : ending.stream().map(YearEndLine::carried).reduce(BigDecimal.ZERO, BigDecimal::add); }
  public BigDecimal getSwept() { return ending == null ? BigDecimal.ZERO : ending.stream().map(YearEndLine::swept).reduce(BigDecimal.ZERO, BigDecimal::add); }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public Fold<PurseLine> getPurses() { return purses; }
  public List<PurseLine> getRows() { return rows; }
  public PurseLine getChosen() { return chosen; }
  public List<CommitmentSheet> getItems() { return items; }
  public List<YearEndLine> getEnding() { return ending; }
  public boolean isByTown() { return byTown; }
  public void setByTown(boolean byTown) { this.byTown = byTown; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
