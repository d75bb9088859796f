package shanzhi.foundation.calendar.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

  private final WorkingHours hours = WorkingHours.parse("09:00-12:00,13:00-17:00");

  @Test
  void hours_are_read_and_written_the_same_way() {
    assertEquals("09:00-12:00,13:00-17:00", hours.toString());
    assertEquals(hours, WorkingHours.parse(" 09:00 - 12:00 , 13:00-17:00 "));
    assertEquals(Duration.ofHours(7), hours.perDay());
    assertEquals(Duration.ofHours(8), WorkingHours.parse("09:00-12:00,12:00-17:00").perDay(), "spans may touch");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "09:00", "09:00-", "9:00-12:00", "09:00-12:00,", "09:00-12:00-13:00", "09:00-25:00", "上午九点-12:00",
      "12:00-09:00", "09:00-09:00", "22:00-06:00", "20:00-24:00", "13:00-17:00,09:00-12:00", "09:00-12:00,11:59-17:00", "09:00:30-12:00"
  })
  void hours_that_overlap_turn_back_or_run_past_midnight_are_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> WorkingHours.parse(text));
  }

  @Test
  void a_day_without_hours_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new WorkingHours(List.of()));
  }

  @ParameterizedTest
  @CsvSource({"00:00, PT0S", "09:00, PT0S", "09:00:01, PT1S", "12:00, PT3H", "12:30, PT3H", "13:00, PT3H", "16:59, PT6H59M", "17:00, PT7H", "23:59:59, PT7H"})
  void working_time_grows_within_spans_only(LocalTime until, Duration worked) {
    assertEquals(worked, hours.worked(until));
  }

  @ParameterizedTest
  @CsvSource({"PT0S, 09:00", "PT1S, 09:00:01", "PT3H, 12:00", "PT3H0.000000001S, 13:00:00.000000001", "PT7H, 17:00"})
  void a_time_is_used_up_at_the_earliest_moment(Duration worked, LocalTime at) {
    assertEquals(at, hours.at(worked));
  }

  @Test
  void a_day_has_no_more_than_its_hours() {
    assertThrows(IllegalArgumentException.class, () -> hours.at(Duration.ofHours(7).plusNanos(1)));
  }

  @ParameterizedTest
  @CsvSource({"00:00, 09:00", "09:00, 09:00", "11:59:59, 11:59:59", "12:00, 13:00", "16:59, 16:59", "17:00,"})
  void the_next_moment_of_work_is_now_or_the_next_opening(LocalTime from, LocalTime next) {
    assertEquals(Optional.ofNullable(next), hours.nextMoment(from));
  }
}
