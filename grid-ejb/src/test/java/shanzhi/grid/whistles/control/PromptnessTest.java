package shanzhi.grid.whistles.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.grid.whistles.boundary.DepartmentFigures.Share;
import shanzhi.grid.whistles.control.Promptness.Call;
import shanzhi.grid.whistles.control.Promptness.Step;

class PromptnessTest {

  private static final Instant CALLED = Instant.parse("2026-11-02T01:00:00Z");
  private static final Instant NOW = CALLED.plus(Duration.ofDays(10));

  /** Called on the second, one hour to sign; signed after so many minutes, or never. */
  private static Call signed(Integer minutes, Duration ended, boolean paused, String score) {
    var sign = new Step(CALLED.plus(Duration.ofHours(1)), minutes == null ? null : CALLED.plus(Duration.ofMinutes(minutes)));
    return new Call(List.of(sign, sign, sign), ended == null ? null : CALLED.plus(ended), paused, score == null ? null : new BigDecimal(score));
  }

  @Test void two_of_three_in_time_are_66_7_percent() {
    var calls = List.of(signed(10, null, false, null), signed(60, null, false, null), signed(61, null, false, null));
    assertEquals(new Share(2, 3, new BigDecimal("66.7")), Promptness.share(calls, 0, NOW));
  }

  @Test void never_signed_and_time_up_is_late() {
    assertEquals(new Share(0, 1, new BigDecimal("0.0")), Promptness.share(List.of(signed(null, null, false, null)), 0, NOW));
  }

  @Test void what_is_not_due_yet_does_not_count() {
    assertEquals(new Share(0, 0, null), Promptness.share(List.of(signed(null, null, false, null)), 0, CALLED.plusSeconds(60)));
  }

  @Test void what_the_whistler_ended_before_its_deadline_does_not_count() {
    assertEquals(new Share(0, 0, null), Promptness.share(List.of(signed(null, Duration.ofMinutes(30), false, null)), 0, NOW));
    assertEquals(new Share(0, 1, new BigDecimal("0.0")), Promptness.share(List.of(signed(null, Duration.ofMinutes(61), false, null)), 0, NOW));
  }

  @Test void while_the_county_has_to_decide_nothing_is_late() {
    assertNull(Promptness.share(List.of(signed(null, null, true, null)), 0, NOW).percent());
  }

  @Test void the_average_is_of_what_was_rated_and_of_nothing_it_is_null() {
    assertEquals(new BigDecimal("63.33"), Promptness.score(List.of(signed(1, null, false, "100"), signed(1, null, false, "60"), signed(1, null, false, "30"), signed(1, null, false, null))));
    assertNull(Promptness.score(List.of(signed(1, null, false, null))));
    assertNull(Promptness.score(List.of()));
    assertNull(Promptness.share(List.of(), 0, NOW).percent());
  }
}
