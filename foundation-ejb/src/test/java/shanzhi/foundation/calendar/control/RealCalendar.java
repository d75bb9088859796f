package shanzhi.foundation.calendar.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.calendar.boundary.SpecialDay;
import shanzhi.foundation.calendar.boundary.WorkingHours;
import shanzhi.foundation.database.boundary.Csv;

/** The calendar as shipped: the State Council's days of 2010 to 2026 and seven hours a day. */
final class RealCalendar {

  static final WorkingHours SEVEN_HOURS = WorkingHours.parse("09:00-12:00,13:00-17:00");

  private RealCalendar() {}

  static WorkCalendar ofSevenHours() { return of(SEVEN_HOURS); }

  static WorkCalendar of(WorkingHours hours) { return new WorkCalendar(hours, specialDays(), years()); }

  static List<SpecialDay> specialDays() {
    return Csv.resource(RealCalendar.class, "/data/holidays-cn.csv").stream()
        .map(row -> new SpecialDay(LocalDate.parse(row.get("date")), SpecialDay.Kind.valueOf(row.get("kind")), row.get("name")))
        .toList();
  }

  static List<Integer> years() {
    return announcedYears().stream().map(row -> Integer.valueOf(row.get("year"))).toList();
  }

  static List<Map<String, String>> announcedYears() { return Csv.resource(RealCalendar.class, "/data/calendar-years.csv"); }
}
