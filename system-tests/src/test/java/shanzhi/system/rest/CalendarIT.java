package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.system.Http;

/** Figures worked out by hand from the State Council's notices and the hours 9-12 and 13-17. */
class CalendarIT {

  private static final String DEADLINE = "/api/v1/calendar/deadline?";

  @ParameterizedTest(name = "{0} + {1} {2} = {3}") @CsvSource({
      "2026-09-30T15:30, 4,   WORK_HOUR,    2026-10-08T11:30",   // National Day, 1 to 7 October
      "2026-06-12T15:30, 4,   WORK_HOUR,    2026-06-15T11:30",   // Friday to Monday, no holiday near
      "2026-06-13T10:00, 1,   WORK_DAY,     2026-06-15T17:00",   // Saturday: the first working day is Monday
      "2026-06-15T09:00, 1.5, WORK_HOUR,    2026-06-15T10:30",
      "2026-06-15T09:00, 0.5, WORK_HOUR,    2026-06-15T09:30",
      "2026-10-01T08:00, 24,  NATURAL_HOUR, 2026-10-02T08:00",
      "2026-05-08T16:00, 2,   WORK_HOUR,    2026-05-09T10:00",   // Saturday 9 May is worked for Labour Day
  })
  void a_deadline_counts_only_working_time(String from, String limit, String unit, String due) {
    var answer = Http.as("member").get(DEADLINE + "from=" + from + "&limit=" + limit + "&unit=" + unit);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(due, Http.object(answer).getString("due"));
    assertFalse(Http.object(answer).containsKey("provisional"), answer.body());
  }

  @Test void a_year_without_a_notice_is_counted_by_weekdays_and_says_so() {
    var answer = Http.as("member").get(DEADLINE + "from=2031-09-30T15:30&limit=4&unit=WORK_HOUR");
    assertEquals("2031-10-01T11:30", Http.object(answer).getString("due"));
    assertTrue(Http.object(answer).getBoolean("provisional"));
  }

  @Test void a_county_has_the_hours_of_the_city_unless_it_sets_its_own() {
    var answer = Http.as("member").get(DEADLINE + "from=2026-09-30T15:30&limit=4&unit=WORK_HOUR&area=510131");
    assertEquals("2026-10-08T11:30", Http.object(answer).getString("due"));
  }

  @ParameterizedTest @ValueSource(strings = {
      "from=tomorrow&limit=4&unit=WORK_HOUR", "limit=4&unit=WORK_HOUR", "from=2026-09-30T15:30&limit=-1&unit=WORK_HOUR",
      "from=2026-09-30T15:30&limit=0&unit=WORK_HOUR", "from=2026-09-30T15:30&limit=4&unit=MOON", "from=2026-09-30T15:30&limit=4",
      "from=2026-02-30T15:30&limit=4&unit=WORK_DAY", "from=2026-09-30T15:30&limit=1e9&unit=WORK_DAY"})
  void bad_input_is_named_in_chinese(String query) {
    var answer = Http.as("member").get(DEADLINE + query);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(Http.object(answer).getString("detail").matches("(?s).*[\\u4e00-\\u9fff].*"), answer.body());
  }

  @Test void an_unknown_area_is_not_found() {
    assertEquals(404, Http.as("member").get(DEADLINE + "from=2026-09-30T15:30&limit=4&unit=WORK_HOUR&area=999999").statusCode());
  }

  @Test void nobody_asks_without_signing_in() {
    assertEquals(401, Http.nobody().get(DEADLINE + "from=2026-09-30T15:30&limit=4&unit=WORK_HOUR", "X-Requested-With", "XMLHttpRequest").statusCode());
  }
}
