package shanzhi.assessment.calibration.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shanzhi.assessment.calibration.control.Severity.Score;

class SeverityTest {

  @Test void of_two_who_differ_by_four_everywhere_each_is_two_from_the_middle() {
    var said = Severity.of(List.of(new Score("a", 1, 80), new Score("b", 1, 84), new Score("a", 2, 70), new Score("b", 2, 74), new Score("a", 3, 90), new Score("b", 3, 94)));
    assertEquals(2, said.get("a").severity(), 1e-9);
    assertEquals(-2, said.get("b").severity(), 1e-9);
    assertEquals(0, said.get("a").error(), 1e-9);
    assertEquals(3, said.get("a").places());
  }

  /** By hand: a − b = 4 and b − c = 2 without contradiction, so 10/3, −2/3, −8/3. */
  @Test void inspectors_who_never_met_are_compared_through_a_third() {
    var said = Severity.of(List.of(new Score("a", 1, 80), new Score("b", 1, 84), new Score("b", 2, 60), new Score("c", 2, 62)));
    assertEquals(10 / 3.0, said.get("a").severity(), 1e-9);
    assertEquals(-2 / 3.0, said.get("b").severity(), 1e-9);
    assertEquals(-8 / 3.0, said.get("c").severity(), 1e-9);
    assertNull(said.get("a").error());
  }

  /** Differences 2 and 6: the mean 4 gives ±2, four residuals of 1, one degree of freedom, so s² = 4 and each error √(4 ÷ 4) = 1. */
  @Test void where_they_contradict_themselves_the_error_says_so() {
    var said = Severity.of(List.of(new Score("a", 1, 80), new Score("b", 1, 82), new Score("a", 2, 70), new Score("b", 2, 76)));
    assertEquals(2, said.get("a").severity(), 1e-9);
    assertEquals(1, said.get("a").error(), 1e-9);
  }

  @Test void whoever_shares_no_place_is_not_compared() {
    var said = Severity.of(List.of(new Score("a", 1, 80), new Score("b", 2, 90)));
    assertEquals(Map.of("a", new Severity.Estimate(null, null, 0), "b", new Severity.Estimate(null, null, 0)), said);
  }

  @Test void what_was_put_in_is_found_again_however_they_were_drawn() {
    var chance = new Random(20260301);
    var put = new double[] {3, -1, 0.5, -4, 1.5};
    var scores = new ArrayList<Score>();
    for (long place = 0; place < 60; place++) {
      double deserved = 60 + chance.nextInt(35);
      int first = chance.nextInt(5), second = (first + 1 + chance.nextInt(4)) % 5;
      scores.add(new Score("i" + first, place, deserved - put[first]));
      scores.add(new Score("i" + second, place, deserved - put[second]));
    }
    var said = Severity.of(scores);
    for (int i = 0; i < 5; i++) assertEquals(put[i], said.get("i" + i).severity(), 1e-9);
  }
}
