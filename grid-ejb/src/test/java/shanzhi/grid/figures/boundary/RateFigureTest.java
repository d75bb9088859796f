package shanzhi.grid.figures.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class RateFigureTest {

  @Test void a_rate_of_nothing_is_none_and_not_nought() { assertNull(RateFigure.of(Rate.VALID, 0, 0).percent()); }

  @Test void a_rate_has_one_decimal_rounded_half_up() {
    assertEquals("66.7", RateFigure.of(Rate.VALID, 2, 3).percent().toPlainString());
    assertEquals("6.3", RateFigure.of(Rate.VALID, 1, 16).percent().toPlainString());   // 6.25
    assertEquals("0.0", RateFigure.of(Rate.VALID, 0, 7).percent().toPlainString());
    assertEquals("100.0", RateFigure.of(Rate.VALID, 7, 7).percent().toPlainString());
  }
}
