package shanzhi.assessment.satisfaction.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shanzhi.assessment.satisfaction.control.Weighted.Stratum;

class WeightedTest {

  private static final List<BigDecimal> WORTH = Stream.of("100", "80", "60", "30", "0").map(BigDecimal::new).toList();

  @Test void one_community_alone_is_what_it_said() {
    var said = Weighted.of(WORTH, List.of(new Stratum(917, List.of(120, 180, 60, 25, 15))), 30);
    assertEquals(List.of(new BigDecimal("76.88"), new BigDecimal("75.00")), List.of(said.index(), said.rate()));
  }

  /** 3,000 households all delighted (100) and 1,000 whose ten answers are all 一般 (60): (3000 × 100 + 1000 × 60) ÷ 4000 = 90, however many answered. */
  @Test void households_weigh_and_answers_do_not() {
    var said = Weighted.of(WORTH, List.of(new Stratum(3000, List.of(20, 0, 0, 0, 0)), new Stratum(1000, List.of(0, 0, 10, 0, 0))), 30);
    assertEquals(new BigDecimal("90.00"), said.index());
    assertEquals(new BigDecimal("75.00"), said.rate());
    assertTrue(said.enough());
  }

  @Test void a_community_nobody_answered_in_weighs_nothing() {
    var said = Weighted.of(WORTH, List.of(new Stratum(5000, List.of(0, 0, 0, 0, 0)), new Stratum(10, List.of(0, 29, 0, 0, 0))), 30);
    assertEquals(new BigDecimal("80.00"), said.index());
    assertFalse(said.enough());
    assertNull(Weighted.of(WORTH, List.of(), 30).index());
  }
}
