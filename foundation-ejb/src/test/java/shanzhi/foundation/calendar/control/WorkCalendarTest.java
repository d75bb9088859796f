package shanzhi.foundation.calendar.control;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.foundation.calendar.boundary.LimitUnit.NATURAL_HOUR;
import static shanzhi.foundation.calendar.boundary.LimitUnit.WORK_DAY;
import static shanzhi.foundation.calendar.boundary.LimitUnit.WORK_HOUR;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shanzhi.foundation.calendar.boundary.Deadline;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.Remaining;
import shanzhi.foundation.calendar.boundary.SpecialDay;
import shanzhi.foundation.calendar.boundary.SpecialDay.Kind;

/** Every figure here was counted by hand on the printed calendar of its year; hours are 09:00-12:00, 13:00-17:00. */
class WorkCalendarTest {

  private final WorkCalendar calendar = RealCalendar.ofSevenHours();

  /** 2026-06-12 is a Friday; the week before and the Monday to Thursday after it are ordinary. */
  @ParameterizedTest
  @CsvSource({
      "2026-06-12T15:30, 4 WORK_HOUR,   2026-06-15T11:30", // 1.5 h on Friday, 2.5 h on Monday
      "2026-06-12T15:30, 1 WORK_DAY,    2026-06-15T15:30",
      "2026-06-13T10:00, 1 WORK_DAY,    2026-06-15T17:00", // a Saturday: counting begins on Monday
      "2026-06-15T09:00, 1 WORK_DAY,    2026-06-15T17:00", // used up at closing, not next morning
      "2026-06-08T09:00, 5 WORK_DAY,    2026-06-12T17:00",
      "2026-06-08T17:00, 5 WORK_DAY,    2026-06-15T17:00",
      "2026-06-15T15:30, 3 WORK_DAY,    2026-06-18T15:30",
      "2026-06-15T13:00, 4 WORK_HOUR,   2026-06-15T17:00",
      "2026-06-15T09:00, 3 WORK_HOUR,   2026-06-15T12:00", // used up at noon, not after the break
      "2026-06-15T08:00, 0.5 WORK_HOUR, 2026-06-15T09:30",
      "2026-06-15T23:00, 2 WORK_HOUR,   2026-06-16T11:00",
      "2026-06-15T16:59, 0.5 WORK_HOUR, 2026-06-16T09:29",
      "2026-06-12T15:30, 0.5 WORK_DAY,  2026-06-15T11:00", // 3.5 h: 1.5 h on Friday, 2 h on Monday
      "2026-06-15T11:00, 0.25 WORK_DAY, 2026-06-15T13:45", // 1 h 45 min: an hour to noon, the rest after the break
  })
  void a_limit_runs_only_while_people_work(LocalDateTime from, Limit limit, LocalDateTime due) {
    assertEquals(new Deadline(due, false), calendar.due(from, limit));
    assertEquals(calendar.length(limit), calendar.worked(from, due));
  }

  @ParameterizedTest
  @CsvSource({"2026-06-15T12:00", "2026-06-15T12:00:01", "2026-06-15T12:30", "2026-06-15T12:59:59", "2026-06-15T13:00"})
  void a_limit_that_begins_in_the_lunch_break_runs_from_its_end(LocalDateTime from) {
    assertEquals(at("2026-06-15T14:00"), calendar.due(from, Limit.parse("1 WORK_HOUR")).due());
  }

  @ParameterizedTest
  @CsvSource({"2026-06-15T17:00", "2026-06-15T17:00:01", "2026-06-15T23:59:59", "2026-06-16T00:00", "2026-06-16T08:59", "2026-06-16T09:00"})
  void a_limit_that_begins_at_closing_or_in_the_night_runs_from_the_next_opening(LocalDateTime from) {
    assertEquals(at("2026-06-16T10:00"), calendar.due(from, Limit.parse("1 WORK_HOUR")).due());
  }

  @ParameterizedTest
  @CsvSource({
      "2026-06-12T15:30:45,     4 WORK_HOUR,      2026-06-15T11:30:45",
      "2026-06-15T11:59:30,     0.01 WORK_HOUR,   2026-06-15T13:00:06",     // 36 s: 30 before noon, 6 after the break
      "2026-06-15T10:00,        0.0001 WORK_HOUR, 2026-06-15T10:00:00.36",
      "2026-06-15T10:00,        0.0001 WORK_DAY,  2026-06-15T10:00:02.52",  // 25,200 s a day
      "2026-06-15T16:59:59.999, 1 WORK_DAY,       2026-06-16T16:59:59.999",
  })
  void seconds_and_fractions_are_kept_exactly(LocalDateTime from, Limit limit, LocalDateTime due) {
    assertEquals(due, calendar.due(from, limit).due());
    assertEquals(calendar.length(limit), calendar.worked(from, due));
  }

  @ParameterizedTest
  @CsvSource({
      "2026-09-30T15:30, 4 WORK_HOUR, 2026-10-08T11:30", // National Day 1-7 October
      "2026-09-30T15:30, 3 WORK_DAY,  2026-10-10T15:30", // 8th, 9th and the made-up Saturday 10th
      "2026-09-30T17:00, 4 WORK_HOUR, 2026-10-08T14:00",
      "2026-10-03T11:00, 1 WORK_DAY,  2026-10-08T17:00",
      "2026-09-24T15:30, 1 WORK_DAY,  2026-09-28T15:30", // Mid-autumn Friday to Sunday
      "2026-09-18T15:30, 1 WORK_DAY,  2026-09-20T15:30", // Saturday off, Sunday made up
      "2026-09-20T15:30, 1 WORK_DAY,  2026-09-21T15:30",
      "2026-02-13T15:30, 1 WORK_DAY,  2026-02-14T15:30", // Saturday made up before Spring Festival
      "2026-02-14T15:30, 1 WORK_DAY,  2026-02-24T15:30", // 15-23 February off
      "2026-02-27T15:30, 2 WORK_DAY,  2026-03-02T15:30", // Saturday 28th made up
      "2026-04-30T15:30, 4 WORK_HOUR, 2026-05-06T11:30", // 1-5 May off
      "2026-05-08T16:00, 1 WORK_DAY,  2026-05-09T16:00", // Saturday made up
      "2026-06-15T15:30, 4 WORK_DAY,  2026-06-22T15:30", // Dragon Boat Friday 19th
      "2026-04-03T16:00, 2 WORK_HOUR, 2026-04-07T10:00", // Tomb-sweeping, Monday 6th off
      "2025-12-31T15:30, 4 WORK_HOUR, 2026-01-04T11:30", // 1-3 January off, Sunday 4th made up
      "2025-09-30T15:30, 3 WORK_DAY,  2025-10-11T15:30", // 1-8 October off, Saturday 11th made up
      "2024-02-09T15:30, 4 WORK_HOUR, 2024-02-18T11:30", // 10-17 February off, Sunday 18th made up
      "2024-02-02T16:00, 2 WORK_HOUR, 2024-02-04T10:00", // Sunday 4 February made up
      "2024-04-26T15:30, 4 WORK_HOUR, 2024-04-28T11:30", // Sunday made up before May Day
      "2024-05-10T15:30, 1 WORK_DAY,  2024-05-11T15:30", // Saturday made up after it
      "2020-01-23T15:30, 4 WORK_HOUR, 2020-02-03T11:30", // Spring Festival prolonged to 2 February
      "2019-04-30T15:30, 4 WORK_HOUR, 2019-05-05T11:30", // May Day changed in March 2019
      "2018-12-28T15:30, 4 WORK_HOUR, 2018-12-29T11:30", // Saturday made up for New Year of the next year
      "2018-12-29T15:30, 4 WORK_HOUR, 2019-01-02T11:30",
      "2015-09-02T15:30, 4 WORK_HOUR, 2015-09-06T11:30", // parade day, Sunday 6th made up
  })
  void real_holidays_stop_the_clock_and_make_up_days_run_it(LocalDateTime from, Limit limit, LocalDateTime due) {
    assertEquals(new Deadline(due, false), calendar.due(from, limit));
    assertEquals(calendar.length(limit), calendar.worked(from, due));
  }

  @Test
  void natural_hours_run_through_nights_and_holidays_and_are_never_provisional() {
    assertEquals(new Deadline(at("2026-10-01T01:30"), false), calendar.due(at("2026-09-30T23:30"), Limit.parse("2 NATURAL_HOUR")));
    assertEquals(new Deadline(at("2026-10-02T00:00"), false), calendar.due(at("2026-10-01T00:00"), Limit.parse("24 NATURAL_HOUR")));
    assertEquals(new Deadline(at("2026-06-15T10:15"), false), calendar.due(at("2026-06-15T10:00"), Limit.parse("0.25 NATURAL_HOUR")));
    assertEquals(new Deadline(at("2031-01-02T00:00"), false), calendar.due(at("2031-01-01T00:00"), Limit.parse("24 NATURAL_HOUR")));
  }

  @ParameterizedTest
  @CsvSource({
      "2026-12-31T13:00, 4 WORK_HOUR,    2026-12-31T17:00, false", // used up at the last closing that is known
      "2026-12-31T15:30, 4 WORK_HOUR,    2027-01-01T11:30, true",  // New Year 2027 is not announced: a plain Friday
      "2026-12-31T17:00, 1 WORK_HOUR,    2027-01-01T10:00, true",
      "2026-01-01T00:00, 248 WORK_DAY,   2026-12-31T17:00, false", // 2026 has 365 - 104 - 13 working days
      "2026-01-01T00:00, 249 WORK_DAY,   2027-01-01T17:00, true",
      "2027-03-05T15:30, 4 WORK_HOUR,    2027-03-08T11:30, true",
      "2009-12-31T15:30, 4 WORK_HOUR,    2010-01-04T11:30, true",  // begins in a year without calendar; 1-3 January 2010 off
      "2030-01-07T09:00, 10000 WORK_DAY, 2068-05-04T17:00, true",  // 2,000 weeks from a Monday to a Friday
  })
  void a_year_without_calendar_counts_monday_to_friday_and_is_provisional(LocalDateTime from, Limit limit, LocalDateTime due, boolean provisional) {
    assertEquals(new Deadline(due, provisional), calendar.due(from, limit));
  }

  @Test
  void rows_of_a_year_that_is_not_announced_are_drafts() {
    var newYear = new SpecialDay(LocalDate.of(2027, 1, 1), Kind.HOLIDAY, "元旦");
    assertTrue(new WorkCalendar(RealCalendar.SEVEN_HOURS, List.of(newYear), List.of(2026)).working(newYear.date()));
    assertFalse(new WorkCalendar(RealCalendar.SEVEN_HOURS, List.of(newYear), List.of(2026, 2027)).working(newYear.date()));
  }

  @Test
  void two_rows_for_one_day_are_refused() {
    var off = new SpecialDay(LocalDate.of(2026, 10, 10), Kind.HOLIDAY, "国庆节");
    var on = new SpecialDay(off.date(), Kind.WORKDAY, "国庆节");
    assertThrows(IllegalArgumentException.class, () -> new WorkCalendar(RealCalendar.SEVEN_HOURS, List.of(off, on), List.of(2026)));
  }

  @Test
  void working_time_between_two_moments_leaves_out_nights_breaks_and_holidays() {
    assertEquals(ofHours(4), calendar.worked(at("2026-06-12T15:30"), at("2026-06-15T11:30")));
    assertEquals(ofHours(-4), calendar.worked(at("2026-06-15T11:30"), at("2026-06-12T15:30")));
    assertEquals(ZERO, calendar.worked(at("2026-09-30T17:00"), at("2026-10-08T09:00")));
    assertEquals(ofHours(7), calendar.worked(at("2026-09-20T00:00"), at("2026-09-21T00:00")), "a Sunday made up");
    assertEquals(ZERO, calendar.worked(at("2026-06-14T00:00"), at("2026-06-15T00:00")), "a Sunday");
    assertEquals(ofHours(248 * 7), calendar.worked(at("2026-01-01T00:00"), at("2027-01-01T00:00")));
    assertEquals(ofHours(24), calendar.elapsed(at("2026-10-01T00:00"), at("2026-10-02T00:00"), NATURAL_HOUR));
    assertEquals(ZERO, calendar.elapsed(at("2026-10-01T00:00"), at("2026-10-02T00:00"), WORK_HOUR));
  }

  @ParameterizedTest
  @CsvSource({
      "2026-06-15T09:00,    2026-06-15T09:00",
      "2026-06-15T10:20:30, 2026-06-15T10:20:30",
      "2026-06-15T12:00,    2026-06-15T13:00",
      "2026-06-15T17:00,    2026-06-16T09:00",
      "2026-06-12T17:00,    2026-06-15T09:00",
      "2026-06-15T03:00,    2026-06-15T09:00",
      "2026-09-30T17:00,    2026-10-08T09:00",
      "2026-09-19T12:00,    2026-09-20T09:00",
  })
  void work_goes_on_at_once_or_at_the_next_opening(LocalDateTime from, LocalDateTime next) {
    assertEquals(next, calendar.nextWorkingMoment(from));
  }

  @Test
  void what_remains_is_told_in_days_hours_and_minutes_of_the_limits_own_clock() {
    // 6 h on Monday, 7 on Tuesday, 2 h 20 on Wednesday
    assertEquals(new Remaining(false, ofHours(15).plusMinutes(20), 2, 1, 20), calendar.remaining(at("2026-06-15T10:00"), at("2026-06-17T11:20"), WORK_DAY));
    assertEquals(new Remaining(true, ofHours(15).plusMinutes(20), 2, 1, 20), calendar.remaining(at("2026-06-17T11:20"), at("2026-06-15T10:00"), WORK_DAY));
    assertEquals(new Remaining(false, ofMinutes(27 * 60 + 30), 1, 3, 30), calendar.remaining(at("2026-10-01T00:00"), at("2026-10-02T03:30"), NATURAL_HOUR));
    assertEquals(new Remaining(false, ofHours(7), 1, 0, 0), calendar.remaining(at("2026-06-15T17:00"), at("2026-06-16T17:00"), WORK_HOUR));
  }

  @Test
  void a_begun_minute_counts_and_only_zero_shows_as_zero() {
    var due = at("2026-06-12T17:00"); // a Friday
    assertEquals(new Remaining(false, ofSeconds(1), 0, 0, 1), calendar.remaining(at("2026-06-12T16:59:59"), due, WORK_HOUR));
    assertEquals(new Remaining(false, ZERO, 0, 0, 0), calendar.remaining(due, due, WORK_HOUR));
    assertEquals(new Remaining(true, ZERO, 0, 0, 0), calendar.remaining(at("2026-06-13T10:00"), due, WORK_HOUR), "overdue, but nobody has worked since");
    assertEquals(new Remaining(true, ofSeconds(61), 0, 0, 2), calendar.remaining(at("2026-06-15T09:01:01"), due, WORK_HOUR));
  }

  @Test
  void the_rest_after_a_suspension_runs_like_a_limit() {
    var from = at("2026-06-12T15:30");
    var used = calendar.elapsed(from, at("2026-06-15T10:00"), WORK_DAY); // 2.5 h, then suspended for two days
    var rest = calendar.length(Limit.parse("1 WORK_DAY")).minus(used);
    assertEquals(new Deadline(at("2026-06-17T15:30"), false), calendar.due(at("2026-06-17T10:00"), rest, WORK_DAY));
  }

  @Test
  void no_time_at_all_is_due_at_once_and_time_does_not_run_backwards() {
    assertEquals(at("2026-06-13T10:00"), calendar.at(at("2026-06-13T10:00"), ZERO));
    assertThrows(IllegalArgumentException.class, () -> calendar.at(at("2026-06-15T10:00"), Duration.ofNanos(-1)));
    assertThrows(IllegalArgumentException.class, () -> calendar.due(at("2026-06-15T10:00"), ofHours(-1), NATURAL_HOUR));
  }

  private static LocalDateTime at(String moment) { return LocalDateTime.parse(moment); }
}
