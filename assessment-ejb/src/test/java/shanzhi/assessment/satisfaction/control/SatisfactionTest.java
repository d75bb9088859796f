package shanzhi.assessment.satisfaction.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SatisfactionTest {

  private static final List<BigDecimal> WORTH = Stream.of("100", "80", "60", "30", "0").map(BigDecimal::new).toList();

  @Test void four_hundred_answers_give_the_worked_index_and_rate() {
    var said = Satisfaction.of(WORTH, List.of(120, 180, 60, 25, 15), 30);
    assertEquals(new BigDecimal("76.88"), said.index());
    assertEquals(new BigDecimal("75.00"), said.rate());
    assertTrue(said.enough());
  }

  @Test void twenty_nine_answers_are_too_few_and_thirty_are_not() {
    assertFalse(Satisfaction.of(WORTH, List.of(29, 0, 0, 0, 0), 30).enough());
    assertTrue(Satisfaction.of(WORTH, List.of(30, 0, 0, 0, 0), 30).enough());
  }

  @Test void without_answers_there_is_no_figure() {
    var silence = Satisfaction.of(WORTH, List.of(0, 0, 0, 0, 0), 30);
    assertNull(silence.index());
    assertNull(silence.rate());
  }
}
