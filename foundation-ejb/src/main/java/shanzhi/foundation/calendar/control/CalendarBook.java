package shanzhi.foundation.calendar.control;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import shanzhi.foundation.calendar.boundary.AreaHours;
import shanzhi.foundation.calendar.boundary.SpecialDay;
import shanzhi.foundation.calendar.boundary.WorkingHours;
import shanzhi.kernel.Refusal;

/** Everything the tables say, as of one reading; builds the calendar of a county when it is first asked for. */
public final class CalendarBook {

  private final NavigableMap<LocalDate, SpecialDay> days = new TreeMap<>();
  private final Set<Integer> announced;
  private final List<AreaHours> hours;
  private final Map<String, AreaCalendar> calendars = new ConcurrentHashMap<>();

  public CalendarBook(Collection<SpecialDay> days, Collection<Integer> announced, List<AreaHours> hours) {
    days.forEach(day -> this.days.put(day.date(), day));
    this.announced = Set.copyOf(announced);
    this.hours = List.copyOf(hours);
  }

  /** @param county null for the city as a whole */
  public AreaCalendar of(String city, String county) {
    return calendars.computeIfAbsent(city + "/" + county, key -> new AreaCalendar(periods(city, county)));
  }

  /** The special days between two, both included. */
  public Collection<SpecialDay> days(LocalDate first, LocalDate last) { return days.subMap(first, true, last, true).values(); }

  private NavigableMap<LocalDate, WorkCalendar> periods(String city, String county) {
    var changes = new TreeSet<LocalDate>();
    hours.stream().filter(row -> row.area().equals(city) || row.area().equals(county)).forEach(row -> changes.add(row.from()));
    var periods = new TreeMap<LocalDate, WorkCalendar>();
    for (var day : changes) {
      var text = hoursOn(county, day);
      if (text == null) text = hoursOn(city, day);
      if (text != null) periods.put(day, new WorkCalendar(WorkingHours.parse(text), days.values(), announced));
    }
    if (periods.isEmpty()) throw Refusal.conflict("calendar.no-hours", county == null ? city : county);
    return periods;
  }

  private String hoursOn(String area, LocalDate day) {
    return hours.stream().filter(row -> row.area().equals(area) && !row.from().isAfter(day))
        .max(java.util.Comparator.comparing(AreaHours::from)).map(AreaHours::hours).orElse(null);
  }
}
