package shanzhi.projects.livelihood.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LightTest {

  private static final BigDecimal YELLOW = new BigDecimal("80");
  private static final LocalDate BEGIN = LocalDate.of(2025, 3, 1);
  private static final LocalDate END = LocalDate.of(2027, 12, 31);

  private static BigDecimal yuan(String amount) { return new BigDecimal(amount); }

  @Test void every_day_of_the_year_does_its_part() {
    assertEquals(yuan("100.00"), Light.due(yuan("36500"), 2026, BEGIN, END, LocalDate.of(2026, 1, 1)));
    assertEquals(yuan("36500.00"), Light.due(yuan("36500"), 2026, BEGIN, END, LocalDate.of(2026, 12, 31)));
    assertEquals(yuan("36500.00"), Light.due(yuan("36500"), 2026, BEGIN, END, LocalDate.of(2027, 2, 1)));
  }

  @Test void what_begins_in_the_year_has_only_its_own_days() {
    var begin = LocalDate.of(2026, 7, 1);
    assertEquals(yuan("0.00"), Light.due(yuan("18400"), 2026, begin, END, LocalDate.of(2026, 6, 30)));
    assertEquals(yuan("100.00"), Light.due(yuan("18400"), 2026, begin, END, begin));
    assertEquals(yuan("18400.00"), Light.due(yuan("18400"), 2026, begin, LocalDate.of(2026, 9, 30), LocalDate.of(2026, 9, 30)));
  }

  @Test void green_keeps_up_yellow_down_to_eighty_percent_red_below() {
    assertEquals(Light.GREEN, Light.of(yuan("100"), yuan("100"), YELLOW));
    assertEquals(Light.YELLOW, Light.of(yuan("99.99"), yuan("100"), YELLOW));
    assertEquals(Light.YELLOW, Light.of(yuan("80.00"), yuan("100"), YELLOW));
    assertEquals(Light.RED, Light.of(yuan("79.99"), yuan("100"), YELLOW));
    assertEquals(Light.GREEN, Light.of(yuan("0"), yuan("0"), YELLOW));
  }
}
