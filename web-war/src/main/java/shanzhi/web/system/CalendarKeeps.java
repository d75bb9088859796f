package shanzhi.web.system;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.calendar.boundary.AreaHours;
import shanzhi.foundation.calendar.boundary.CalendarYear;
import shanzhi.foundation.calendar.boundary.Explanation;
import shanzhi.foundation.calendar.boundary.WorkCalendars;
import shanzhi.foundation.calendar.boundary.YearNotice;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.foundation.calendar.boundary.SpecialDay;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Notes;

/** The keeper looks at a year, imports the next notice, sets hours and tries a limit out. */
@Named
@ViewScoped
public class CalendarKeeps implements Serializable {

  /** One square of the year; number 0 stands before the first of the month. */
  public record Square(int number, String mark, String name, boolean off, boolean today) implements Serializable {}

  public record Month(int number, List<List<Square>> weeks) implements Serializable {}

  private static final int DAYS_A_WEEK = 7;

  @Inject transient WorkCalendars calendars;
  @Inject transient Areas areas;
  @Inject transient Clock clock;
  @Inject transient Jurisdiction jurisdiction;

  private int year;
  private CalendarYear shown;
  private List<Month> months;
  private List<AreaHours> hours;

  private String document;
  private String source;
  private String rows;

  private String county;
  private LocalDate validFrom;
  private String newHours;
  private String hoursDocument;

  private LocalDateTime from;
  private String amount = "4";
  private LimitUnit unit = LimitUnit.WORK_HOUR;
  private String area;
  private Explanation explanation;

  @PostConstruct void open() {
    var now = ChinaTime.local(clock.instant());
    from = now.truncatedTo(ChronoUnit.MINUTES);
    validFrom = now.toLocalDate().plusDays(1);
    show(now.getYear());
    area = getOwn().stream().findFirst().map(AreaNode::code).orElse(null);
  }

  public void show(int wanted) {
    shown = calendars.year(wanted);
    year = wanted;
    months = IntStream.rangeClosed(1, 12).mapToObj(this::month).toList();
    hours = calendars.hours();
  }

  public void importYear() {
    calendars.importYear(YearNotice.of(year, document, source, rows));
    rows = null;
    show(year);
    Notes.done("calendar.imported", String.valueOf(year));
  }

  public void setHours() {
    calendars.setHours(county, validFrom, newHours, hoursDocument);
    show(year);
    Notes.done("calendar.hours.saved", validFrom);
  }

  public void tryOut() { explanation = calendars.explain(ChinaTime.instant(from), CalendarResource.limit(amount, unit.name()), area); }

  private Month month(int number) {
    var special = new HashMap<LocalDate, SpecialDay>();
    shown.days().forEach(day -> special.put(day.date(), day));
    var month = YearMonth.of(year, number);
    var weeks = new ArrayList<List<Square>>();
    var week = new ArrayList<Square>();
    for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) week.add(new Square(0, "", "", false, false));
    for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
      week.add(square(day, special.get(day)));
      if (week.size() == DAYS_A_WEEK) {
        weeks.add(List.copyOf(week));
        week.clear();
      }
    }
    while (!week.isEmpty() && week.size() < DAYS_A_WEEK) week.add(new Square(0, "", "", false, false));
    if (!week.isEmpty()) weeks.add(List.copyOf(week));
    return new Month(number, weeks);
  }

  private Square square(LocalDate day, SpecialDay special) {
    boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    boolean today = day.equals(ChinaTime.today(clock));
    if (special == null) return new Square(day.getDayOfMonth(), "", "", weekend, today);
    return new Square(day.getDayOfMonth(), special.worked() ? "work" : "off", special.name(), !special.worked(), today);
  }

  /** The city and its counties. */
  public List<AreaNode> getPlaces() {
    var places = new ArrayList<AreaNode>();
    for (var city : areas.today().roots()) {
      places.add(city);
      areas.today().childrenOf(city.code()).stream().filter(node -> node.level() == Level.COUNTY).forEach(places::add);
    }
    return places;
  }

  /** Where the caller may set hours. */
  public List<AreaNode> getOwn() {
    var reach = jurisdiction.over(Rights.CALENDAR_EDIT);
    var tree = areas.today();
    return getPlaces().stream().filter(place -> reach.grounds().stream().anyMatch(ground -> tree.covers(ground, Territory.of(place.code())))).toList();
  }

  /** Whether the caller may import the year: it holds for everybody. */
  public boolean isKeeperOfAll() { return jurisdiction.over(Rights.CALENDAR_EDIT).isWhole(); }

  public String name(String code) { return areas.today().find(code).map(AreaNode::shortName).orElse(code); }

  public int getYear() { return year; }
  public CalendarYear getShown() { return shown; }
  public List<Month> getMonths() { return months; }
  public List<AreaHours> getHours() { return hours; }
  public Explanation getExplanation() { return explanation; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
  public String getSource() { return source; }
  public void setSource(String source) { this.source = source; }
  public String getRows() { return rows; }
  public void setRows(String rows) { this.rows = rows; }
  public String getCounty() { return county; }
  public void setCounty(String county) { this.county = county; }
  public LocalDate getValidFrom() { return validFrom; }
  public void setValidFrom(LocalDate validFrom) { this.validFrom = validFrom; }
  public String getNewHours() { return newHours; }
  public void setNewHours(String newHours) { this.newHours = newHours; }
  public String getHoursDocument() { return hoursDocument; }
  public void setHoursDocument(String hoursDocument) { this.hoursDocument = hoursDocument; }
  public LocalDateTime getFrom() { return from; }
  public void setFrom(LocalDateTime from) { this.from = from; }
  public String getAmount() { return amount; }
  public void setAmount(String amount) { this.amount = amount; }
  public LimitUnit getUnit() { return unit; }
  public void setUnit(LimitUnit unit) { this.unit = unit; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
}
