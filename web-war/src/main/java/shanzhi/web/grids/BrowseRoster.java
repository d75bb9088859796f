package shanzhi.web.grids;

import static shanzhi.kernel.Rights.ROSTER_READ;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.roster.boundary.Duty;
import shanzhi.grid.roster.boundary.Post;
import shanzhi.grid.roster.boundary.Roster;
import shanzhi.grid.roster.boundary.RosterFigures;
import shanzhi.grid.roster.boundary.RosterQuery;
import shanzhi.grid.roster.boundary.SliceGap;
import shanzhi.grid.roster.boundary.Vacancy;
import shanzhi.kernel.Page;
import shanzhi.kernel.Territory;
import shanzhi.web.frame.Notes;

/** 网格员队伍: who serves, how far the grids are covered, where nobody is. A click on a figure's area goes down a level. */
@Named
@ViewScoped
public class BrowseRoster implements Serializable {

  private static final int STEP = 20;

  @Inject transient Roster roster;
  @Inject transient Areas areas;
  @Inject transient SheetExports exports;
  @Inject transient Jurisdiction jurisdiction;

  private String area;
  private Duty duty;
  private String text;
  private String reason;
  private final List<Post> rows = new ArrayList<>();
  private int total;
  private boolean capped;
  private List<RosterFigures> figures;
  private RosterFigures sum;
  private List<Vacancy> vacancies;
  private List<SliceGap> gaps;

  @PostConstruct void open() {
    var grounds = jurisdiction.over(ROSTER_READ).grounds();
    if (!grounds.isEmpty()) go(grounds.get(0).code());
  }

  public void go(String area) {
    this.area = area;
    figures = roster.figures(Territory.of(area).area());
    sum = figures.stream().reduce(new RosterFigures(area, 0, 0, 0, 0, 0, 0, 0, 0, 0), RosterFigures::plus);
    vacancies = roster.vacancies(area);
    gaps = roster.gaps(area);
    query();
  }

  public void query() {
    rows.clear();
    take(roster.list(new RosterQuery(area, duty, text, null, 0, STEP, null)));
  }

  /** Orders the list as a workbook. */
  public void export() {
    exports.start("members", new RosterQuery(area, duty, text, null, 0, STEP, null));
    Notes.done("export.ordered");
  }

  /** The same with numbers in full, for a reason that stands on its pages and in the audit trail. */
  public void exportWhole() {
    exports.start("members", new RosterQuery(area, duty, text, null, 0, STEP, reason));
    reason = null;
    Notes.done("export.ordered");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public void clear() {
    duty = null;
    text = null;
    query();
  }

  public void more() {
    var last = rows.get(rows.size() - 1);
    take(roster.list(new RosterQuery(area, duty, text, last.grid(), last.assignment(), STEP, null)));
  }

  private void take(Page<Post> page) {
    rows.addAll(page.rows());
    total = page.total();
    capped = page.capped();
  }

  public String name(String code) { return areas.today().get(code).shortName(); }

  public String getTitle() { return area == null ? "" : areas.today().title(Territory.of(area).area()); }

  public Duty[] getDuties() { return Duty.values(); }
  public String getArea() { return area; }
  public List<Post> getRows() { return rows; }
  public int getTotal() { return total; }
  public boolean isCapped() { return capped; }
  public List<RosterFigures> getFigures() { return figures; }
  public RosterFigures getSum() { return sum; }
  public List<Vacancy> getVacancies() { return vacancies; }
  public List<SliceGap> getGaps() { return gaps; }
  public Duty getDuty() { return duty; }
  public void setDuty(Duty duty) { this.duty = duty; }
  public String getText() { return text; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
  public void setText(String text) { this.text = text; }
}
