package shanzhi.web.figures;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import shanzhi.grid.figures.boundary.CategoryFigure;
import shanzhi.grid.figures.boundary.FigureRow;
import shanzhi.grid.figures.boundary.FigureSheet;
import shanzhi.grid.figures.boundary.Figures;
import shanzhi.grid.figures.boundary.Rate;
import shanzhi.web.frame.Times;

/** 事件指标: rates of a ground and of what lies below it, the way they went, and the list behind each figure. */
@Named
@ViewScoped
public class ReadFigures implements Serializable {

  private static final List<String> COUNTS = List.of("REPORTED", "FILED", "CLOSED", "OUTSTANDING", "OVERDUE");
  private static final List<String> SIDES = List.of("EXTENDED", "SUSPENDED", "RETURNED", "SUPERVISED");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Inject transient Figures figures;
  @Inject transient Times times;

  private String ground;
  private LocalDate from;
  private LocalDate to;
  private String by;
  private boolean daily;
  private FigureSheet sheet;
  private List<CategoryFigure> categories;
  private TrendChart chart;

  /** A period that is asked for often. */
  public record Preset(String key, LocalDate from, LocalDate to) implements Serializable {}

  /** Reads everything once the address is known; what is out of reach is refused by the boundary. */
  public void load() {
    sheet = figures.sheet(ground, from, to, rate());
    from = sheet.from();
    to = sheet.to();
    categories = figures.categories(sheet.ground(), from, to);
    chart = sheet.ground() == null ? null : new TrendChart(daily ? figures.days(sheet.ground()) : figures.months(sheet.ground()), daily);
  }

  /** None for a word that is no rate: an address is typed by anybody. */
  private Rate rate() { return Arrays.stream(Rate.values()).filter(rate -> rate.name().equals(by)).findFirst().orElse(null); }

  public String show() { return "/app/figures/incidents?faces-redirect=true&includeViewParams=true"; }

  public List<Preset> getPresets() {
    var today = times.getToday();
    var month = YearMonth.from(today);
    var before = month.minusMonths(1);
    return List.of(new Preset("figures.month", month.atDay(1), month.atEndOfMonth()), new Preset("figures.month.before", before.atDay(1), before.atEndOfMonth()),
        new Preset("figures.days", today.minusDays(29), today), new Preset("figures.year", today.withDayOfYear(1), today));
  }

  public boolean chosen(Preset preset) { return preset.from().equals(from) && preset.to().equals(to); }

  /** The address of this page for another ground. */
  public String below(String code) { return "/app/figures/incidents?ground=" + code + period(); }

  /** The ledger with the condition of a figure. */
  public String behind(String code, Object set) { return "/app/incidents/ledger?counted=" + set + "&ground=" + code + period(); }

  /** The same for a row: what belongs to no ground below is asked of the ground itself. */
  public String behindRow(FigureRow row, Object set) { return row.ground() == null ? behind(sheet.ground(), set) + "&rest=true" : behind(row.ground(), set); }

  /** The same of one category. */
  public String behindCategory(CategoryFigure category, Object set) { return behind(sheet.ground(), set) + "&type=" + category.code(); }

  private String period() { return "&from=" + from + "&to=" + to; }

  /** The share of the longest bar, 0 to 100. */
  public BigDecimal share(CategoryFigure category) {
    int most = categories.stream().mapToInt(CategoryFigure::reported).max().orElse(0);
    return most == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(category.reported()).multiply(HUNDRED).divide(BigDecimal.valueOf(most), 1, java.math.RoundingMode.HALF_UP);
  }

  public List<String> getCounts() { return COUNTS; }
  public List<String> getSides() { return SIDES; }
  public List<Rate> getRates() { return Arrays.asList(Rate.values()); }
  public FigureSheet getSheet() { return sheet; }
  public List<CategoryFigure> getCategories() { return categories; }
  public TrendChart getChart() { return chart; }
  public String getGround() { return ground; }
  public void setGround(String ground) { this.ground = ground; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public LocalDate getTo() { return to; }
  public void setTo(LocalDate to) { this.to = to; }
  public String getBy() { return by; }
  public void setBy(String by) { this.by = by; }
  public boolean isDaily() { return daily; }
  public void setDaily(boolean daily) { this.daily = daily; }
}
