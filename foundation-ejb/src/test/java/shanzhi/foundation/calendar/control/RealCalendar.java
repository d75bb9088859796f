package shanzhi.foundation.calendar.control;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import shanzhi.foundation.calendar.entity.AnnouncedYear;
import shanzhi.foundation.calendar.entity.SpecialDay;
import shanzhi.foundation.calendar.entity.WorkingHours;

/** The calendar as shipped: the State Council's days of 2010 to 2026 and seven hours a day. */
final class RealCalendar {

  static final WorkingHours SEVEN_HOURS = WorkingHours.parse("09:00-12:00,13:00-17:00");

  private RealCalendar() {}

  static WorkCalendar ofSevenHours() { return of(SEVEN_HOURS); }

  static WorkCalendar of(WorkingHours hours) { return new WorkCalendar(hours, specialDays(), years()); }

  static List<SpecialDay> specialDays() { return CalendarFiles.specialDays(file("holidays-cn.csv")); }

  static List<AnnouncedYear> announcedYears() { return CalendarFiles.announcedYears(file("calendar-years.csv")); }

  static List<Integer> years() { return announcedYears().stream().map(AnnouncedYear::year).toList(); }

  static BufferedReader file(String name) {
    return new BufferedReader(new InputStreamReader(RealCalendar.class.getResourceAsStream("/data/" + name), StandardCharsets.UTF_8));
  }
}
