package shanzhi.foundation.messages.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shanzhi.kernel.ChinaTime;

class NightTest {

  @ParameterizedTest
  @CsvSource({
      "2026-11-20T21:59:59, 2026-11-20T21:59:59",
      "2026-11-20T22:00,    2026-11-21T07:00",
      "2026-11-20T23:59,    2026-11-21T07:00",
      "2026-11-21T00:00,    2026-11-21T07:00",
      "2026-11-21T06:59:59, 2026-11-21T07:00",
      "2026-11-21T07:00,    2026-11-21T07:00",
  })
  void what_falls_into_the_night_waits_for_the_morning(LocalDateTime moment, LocalDateTime rings) { assertRings("22:00", "07:00", moment, rings); }

  @ParameterizedTest
  @CsvSource({"2026-11-20T11:59, 2026-11-20T11:59", "2026-11-20T12:00, 2026-11-20T14:00", "2026-11-20T14:00, 2026-11-20T14:00"})
  void a_silent_noon_ends_on_the_same_day(LocalDateTime moment, LocalDateTime rings) { assertRings("12:00", "14:00", moment, rings); }

  private static void assertRings(String from, String to, LocalDateTime moment, LocalDateTime rings) {
    var night = new Night(LocalTime.parse(from), LocalTime.parse(to));
    assertEquals(ChinaTime.instant(rings), night.next(ChinaTime.instant(moment)));
  }
}
