package shanzhi.foundation.calendar.control;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shanzhi.foundation.calendar.boundary.SpecialDay;
import shanzhi.foundation.calendar.boundary.SpecialDay.Kind;

/** The shipped holidays against what the notices and the law on holidays say. */
class HolidaysTest {

  /**
   * Years whose working days the law alone does not give: in 2011 and 2012 a day of one year was made up in the other,
   * in 2015 the parade day came on top, in 2020 two days of the prolonged Spring Festival.
   */
  private static final Map<Integer, Integer> BESIDES_THE_LAW = Map.of(2011, 1, 2012, -1, 2015, -1, 2020, -2);

  private final List<SpecialDay> days = RealCalendar.specialDays();

  @Test
  void the_file_holds_472_holidays_and_112_made_up_days_of_2010_to_2026() {
    assertEquals(Map.of(Kind.HOLIDAY, 472L, Kind.WORKDAY, 112L), days.stream().collect(groupingBy(SpecialDay::kind, counting())));
    assertEquals(days.size(), days.stream().map(SpecialDay::date).distinct().count());
    assertEquals(IntStream.rangeClosed(2010, 2026).boxed().toList(), days.stream().map(day -> day.date().getYear()).distinct().toList());
  }

  @Test
  void the_year_2026_is_the_one_of_the_notice() {
    assertEquals(dates("01-01 01-02 01-03"), of2026("元旦", Kind.HOLIDAY));
    assertEquals(dates("01-04"), of2026("元旦", Kind.WORKDAY));
    assertEquals(dates("02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23"), of2026("春节", Kind.HOLIDAY));
    assertEquals(dates("02-14 02-28"), of2026("春节", Kind.WORKDAY));
    assertEquals(dates("04-04 04-05 04-06"), of2026("清明节", Kind.HOLIDAY));
    assertEquals(dates("05-01 05-02 05-03 05-04 05-05"), of2026("劳动节", Kind.HOLIDAY));
    assertEquals(dates("05-09"), of2026("劳动节", Kind.WORKDAY));
    assertEquals(dates("06-19 06-20 06-21"), of2026("端午节", Kind.HOLIDAY));
    assertEquals(dates("09-25 09-26 09-27"), of2026("中秋节", Kind.HOLIDAY));
    assertEquals(dates("10-01 10-02 10-03 10-04 10-05 10-06 10-07"), of2026("国庆节", Kind.HOLIDAY));
    assertEquals(dates("09-20 10-10"), of2026("国庆节", Kind.WORKDAY));
    assertEquals(39, days.stream().filter(day -> day.date().getYear() == 2026).count());
  }

  @Test
  void one_makes_up_on_a_weekend_only() {
    assertEquals(List.of(), days.stream().filter(day -> day.worked() && !weekend(day.date())).toList());
  }

  /** 全国年节及纪念日放假办法: 11 days a year, 13 from 2025; a holiday on a weekend is given back on a weekday. */
  @Test
  void each_year_has_as_many_working_days_as_the_law_leaves() {
    var calendar = RealCalendar.ofSevenHours();
    for (int year = 2010; year <= 2026; year++) {
      long weekdays = daysOf(year).filter(day -> !weekend(day)).count();
      long expected = weekdays - (year < 2025 ? 11 : 13) + BESIDES_THE_LAW.getOrDefault(year, 0);
      assertEquals(expected, daysOf(year).filter(calendar::working).count(), "working days of " + year);
    }
  }

  @Test
  void every_year_is_known_by_a_notice_with_number_and_page() {
    assertEquals(IntStream.rangeClosed(2010, 2026).boxed().toList(), RealCalendar.years());
    for (var row : RealCalendar.announcedYears()) {
      int year = Integer.parseInt(row.get("year"));
      var numbers = row.get("document").split(";");
      var pages = row.get("source").split(";");
      assertEquals(numbers.length, pages.length, row.toString());
      assertTrue(numbers[0].matches("国办发明电〔%d〕\\d+号".formatted(year - 1)), row.toString());
      for (var page : pages) assertTrue(page.matches("https?://www\\.gov\\.cn/zhengce/\\S+"), row.toString());
    }
  }

  private List<LocalDate> of2026(String name, Kind kind) {
    return days.stream().filter(day -> day.date().getYear() == 2026 && day.kind() == kind && day.name().equals(name)).map(SpecialDay::date).toList();
  }

  private static List<LocalDate> dates(String monthsAndDays) {
    return Stream.of(monthsAndDays.split(" ")).map(day -> LocalDate.parse("2026-" + day)).toList();
  }

  private static Stream<LocalDate> daysOf(int year) { return Year.of(year).atDay(1).datesUntil(Year.of(year + 1).atDay(1)); }

  private static boolean weekend(LocalDate date) { return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0; }
}
