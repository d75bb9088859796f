package shanzhi.foundation.calendar.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shanzhi.foundation.calendar.boundary.Deadline;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.foundation.calendar.boundary.WorkingHours;

/** Thousands of seeded cases: the engine against a count of single minutes, and against its own laws. */
class WorkCalendarPropertyTest {

  private static final int LAST_ANNOUNCED_YEAR = 2026;
  private static final LocalDateTime FIRST = LocalDateTime.of(2010, 1, 1, 0, 0);
  private static final int MINUTES_TO_THE_END_OF_2028 = 19 * 365 * 24 * 60 + 5 * 24 * 60;

  private final Random random = new Random(20261121);

  /** Ordinary hours, long summer hours, hours without a break and three short spans. */
  static Stream<Arguments> hours() {
    return Stream.of(
        Arguments.of("09:00-12:00,13:00-17:00", new int[][] {{540, 720}, {780, 1020}}),
        Arguments.of("08:30-12:00,14:00-18:00", new int[][] {{510, 720}, {840, 1080}}),
        Arguments.of("08:00-16:00", new int[][] {{480, 960}}),
        Arguments.of("00:00-00:50,12:00-12:10,23:00-23:59", new int[][] {{0, 50}, {720, 730}, {1380, 1439}}));
  }

  @ParameterizedTest
  @MethodSource("hours")
  void deadlines_agree_with_a_count_of_every_minute(String text, int[][] spans) {
    var calendar = RealCalendar.of(WorkingHours.parse(text));
    var slow = new MinuteByMinute(LAST_ANNOUNCED_YEAR, spans);
    for (int run = 0; run < 2_000; run++) {
      var from = FIRST.plusMinutes(random.nextInt(MINUTES_TO_THE_END_OF_2028));
      int threeMinutes = 1 + random.nextInt(run % 20 == 0 ? 40_000 : 1_400);
      var limit = new Limit(BigDecimal.valueOf(threeMinutes * 5L, 2), LimitUnit.WORK_HOUR); // 3 minutes are 0.05 hours
      var due = slow.due(from, threeMinutes * 3);
      assertEquals(new Deadline(due, slow.provisional(due)), calendar.due(from, limit), () -> from + " + " + limit);
      assertEquals(calendar.length(limit), calendar.worked(from, due));
    }
  }

  @ParameterizedTest
  @MethodSource("hours")
  void work_days_agree_with_a_count_of_every_minute(String text, int[][] spans) {
    var calendar = RealCalendar.of(WorkingHours.parse(text));
    var slow = new MinuteByMinute(LAST_ANNOUNCED_YEAR, spans);
    int minutesOfDay = Stream.of(spans).mapToInt(span -> span[1] - span[0]).sum();
    for (int days = 1; days <= 400; days++) {
      var from = FIRST.plusMinutes(random.nextInt(MINUTES_TO_THE_END_OF_2028));
      var limit = new Limit(BigDecimal.valueOf(days), LimitUnit.WORK_DAY);
      assertEquals(slow.due(from, days * minutesOfDay), calendar.due(from, limit).due(), () -> from + " + " + limit);
    }
  }

  @ParameterizedTest
  @MethodSource("hours")
  void working_time_and_openings_agree_with_a_count_of_every_minute(String text, int[][] spans) {
    var calendar = RealCalendar.of(WorkingHours.parse(text));
    var slow = new MinuteByMinute(LAST_ANNOUNCED_YEAR, spans);
    for (int run = 0; run < 2_000; run++) {
      var from = FIRST.plusMinutes(random.nextInt(MINUTES_TO_THE_END_OF_2028));
      var to = from.plusMinutes(random.nextInt(60 * 24 * 60));
      assertEquals(Duration.ofMinutes(slow.worked(from, to)), calendar.worked(from, to), () -> from + " to " + to);
      assertEquals(slow.nextWorkingMoment(from), calendar.nextWorkingMoment(from), from::toString);
    }
  }

  @Test
  void every_single_day_of_twenty_years_is_worked_or_not_as_the_file_says() {
    var calendar = RealCalendar.ofSevenHours();
    var slow = new MinuteByMinute(LAST_ANNOUNCED_YEAR);
    for (var day = LocalDate.of(2009, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
      assertEquals(slow.working(day), calendar.working(day), day.toString());
    }
  }

  @Test
  void what_was_worked_until_the_deadline_is_the_limit_to_the_nanosecond() {
    var calendar = RealCalendar.ofSevenHours();
    for (int run = 0; run < 20_000; run++) {
      var from = anyMoment();
      var limit = anyLimit();
      var due = calendar.due(from, limit).due();
      assertEquals(calendar.length(limit), calendar.elapsed(from, due, limit.unit()), () -> from + " + " + limit);
      if (limit.unit() != LimitUnit.NATURAL_HOUR) {
        var justBefore = calendar.worked(from, due.minusNanos(1));
        assertTrue(justBefore.compareTo(calendar.length(limit)) < 0, () -> "there is no earlier moment: " + from + " + " + limit);
      }
    }
  }

  @Test
  void a_later_start_or_a_longer_limit_is_never_due_earlier() {
    var calendar = RealCalendar.ofSevenHours();
    for (int run = 0; run < 20_000; run++) {
      var from = anyMoment();
      var later = from.plusNanos(random.nextLong(Duration.ofDays(12).toNanos()));
      var time = Duration.ofNanos(1 + random.nextLong(Duration.ofHours(200).toNanos()));
      var longer = time.plusNanos(1 + random.nextLong(Duration.ofHours(20).toNanos()));
      assertFalse(calendar.at(later, time).isBefore(calendar.at(from, time)), () -> from + ", " + later + " + " + time);
      assertTrue(calendar.at(from, longer).isAfter(calendar.at(from, time)), () -> from + " + " + time + ", " + longer);
    }
  }

  @Test
  void a_limit_may_be_run_in_two_parts() {
    var calendar = RealCalendar.ofSevenHours();
    for (int run = 0; run < 20_000; run++) {
      var from = anyMoment();
      var first = Duration.ofNanos(random.nextLong(Duration.ofHours(200).toNanos()));
      var second = Duration.ofNanos(random.nextLong(Duration.ofHours(200).toNanos()));
      assertEquals(calendar.at(from, first.plus(second)), calendar.at(calendar.at(from, first), second));
    }
  }

  @Test
  void the_longest_limits_are_as_quick_as_the_shortest() {
    var calendar = RealCalendar.ofSevenHours();
    var longest = Limit.parse("10000 WORK_DAY");
    // Walking the 14,000 days would take about 280 million steps here.
    assertTimeout(Duration.ofSeconds(3), () -> {
      for (int run = 0; run < 20_000; run++) calendar.due(anyMoment(), longest);
    });
  }

  private LocalDateTime anyMoment() {
    return FIRST.plusMinutes(random.nextInt(MINUTES_TO_THE_END_OF_2028)).plusNanos(random.nextLong(60_000_000_000L));
  }

  private Limit anyLimit() {
    var unit = LimitUnit.values()[random.nextInt(3)];
    return new Limit(BigDecimal.valueOf(1 + random.nextInt(random.nextBoolean() ? 100_000_000 : 50_000), 4), unit);
  }
}
