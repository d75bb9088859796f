package shanzhi.foundation.calendar.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static shanzhi.foundation.calendar.boundary.LimitUnit.NATURAL_HOUR;
import static shanzhi.foundation.calendar.boundary.LimitUnit.WORK_DAY;
import static shanzhi.foundation.calendar.boundary.LimitUnit.WORK_HOUR;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

  private static final Duration SEVEN_HOURS = Duration.ofHours(7);

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "10000.0001", "10001", "0.00001", "1.23456", "1E-999999999", "1E+999999999"})
  void an_amount_out_of_range_or_too_fine_is_refused(BigDecimal amount) {
    assertThrows(IllegalArgumentException.class, () -> new Limit(amount, WORK_HOUR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4", "WORK_HOUR", "4WORK_HOUR", "4 HOUR", "-4 WORK_HOUR", "1e2 WORK_HOUR", ".5 WORK_DAY", "5. WORK_DAY", "４ WORK_HOUR", " 4 WORK_HOUR", "0 WORK_DAY", "10001 WORK_DAY", "4 WORK_HOUR\n"})
  void text_that_is_no_limit_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Limit.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4 WORK_HOUR", "0.5 WORK_DAY", "0.0001 NATURAL_HOUR", "10000 WORK_DAY", "1.2345 WORK_HOUR"})
  void what_is_written_is_read_back(String text) {
    assertEquals(text, Limit.parse(text).toString());
  }

  @Test
  void zeros_at_the_end_make_no_difference() {
    assertEquals(Limit.parse("4 WORK_HOUR"), Limit.of("4.000000", WORK_HOUR));
    assertEquals("100 WORK_DAY", new Limit(new BigDecimal("1E+2"), WORK_DAY).toString());
  }

  @Test
  void its_length_is_exact_whatever_the_fraction() {
    assertEquals(Duration.ofMinutes(210), Limit.parse("0.5 WORK_DAY").length(SEVEN_HOURS));
    assertEquals(Duration.ofMillis(2_520), Limit.parse("0.0001 WORK_DAY").length(SEVEN_HOURS));
    assertEquals(Duration.ofMillis(360), Limit.parse("0.0001 WORK_HOUR").length(SEVEN_HOURS));
    assertEquals(Duration.ofHours(70_000), Limit.parse("10000 WORK_DAY").length(SEVEN_HOURS));
    assertEquals(Duration.ofMinutes(90), new Limit(new BigDecimal("1.5"), NATURAL_HOUR).length(SEVEN_HOURS));
  }
}
