package shanzhi.web.projects;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.kernel.Page;
import shanzhi.projects.livelihood.boundary.CategoryFigures;
import shanzhi.projects.livelihood.boundary.Light;
import shanzhi.projects.livelihood.boundary.LivelihoodLine;
import shanzhi.projects.livelihood.boundary.LivelihoodProjects;
import shanzhi.projects.livelihood.boundary.LivelihoodQuery;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 民生项目: the board of a year and the ledger behind it. */
@Named
@ViewScoped
public class BrowseLivelihood implements Serializable {

  @Inject LivelihoodProjects projects;
  @Inject SheetExports exports;
  @Inject AreaPicker areaPicker;
  @Inject Times times;

  private String area;
  private String text;
  private String category;
  private Light light;
  private Integer year;
  private List<CategoryFigures> board;
  private String number;
  private LocalDate until;
  private BigDecimal done;
  private String words;

  private final LazyDataModel<LivelihoodLine> rows = new Rows();

  private final class Rows extends LazyDataModel<LivelihoodLine> {

    @Override public int count(Map<String, FilterMeta> none) { return projects.ledger(query().page(0, 1)).total(); }

    @Override public List<LivelihoodLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) { return projects.ledger(query().page(Math.min(first, Page.CAP), size)).rows(); }

    @Override public String getRowKey(LivelihoodLine line) { return line.number(); }
  }

  private LivelihoodQuery query() {
    return new LivelihoodQuery(text == null || text.isBlank() ? null : text.strip(), areaPicker.getCode() != null ? areaPicker.getCode() : area == null || area.isBlank() ? null : area, category, light, getYear(), 0, 20);
  }

  /** Asks anew, e.g. after another area was chosen. */
  public void search() { board = null; }

  public void reset() {
    area = text = category = null;
    light = null;
    year = null;
    board = null;
    areaPicker.clear();
  }

  /** The ledger of one category. */
  public void only(String one) {
    category = one.equals(category) ? null : one;
    board = null;
  }

  public void export() {
    exports.start("livelihood", query());
    Notes.done("export.ordered");
  }

  public void begin(String which) {
    number = which;
    until = times.getToday();
    done = null;
    words = null;
  }

  public void report() {
    projects.report(number, until, done, words);
    board = null;
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
    Notes.done("live.reported", number);
  }

  public List<CategoryFigures> getBoard() {
    if (board == null) board = projects.board(query());
    return board;
  }

  public CategoryFigures getTotal() {
    var all = new CategoryFigures("", 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    for (var one : getBoard()) {
      all = new CategoryFigures("", all.projects() + one.projects(), all.green() + one.green(), all.yellow() + one.yellow(), all.red() + one.red(), all.total().add(one.total()), all.planned().add(one.planned()),
          all.done().add(one.done()), all.due().add(one.due()));
    }
    return all;
  }

  public Light[] getLights() { return Light.values(); }
  public LazyDataModel<LivelihoodLine> getRows() { return rows; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public String getCategory() { return category; }
  public void setCategory(String category) { this.category = category; }
  public Light getLight() { return light; }
  public void setLight(Light light) { this.light = light; }
  public int getYear() { return year == null || year < 2009 || year > 2100 ? times.getToday().getYear() : year; }
  public void setYear(int year) { this.year = year; }
  public String getNumber() { return number; }
  public LocalDate getUntil() { return until; }
  public void setUntil(LocalDate until) { this.until = until; }
  public BigDecimal getDone() { return done; }
  public void setDone(BigDecimal done) { this.done = done; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
