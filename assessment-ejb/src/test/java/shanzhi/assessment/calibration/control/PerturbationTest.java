package shanzhi.assessment.calibration.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shanzhi.assessment.calibration.control.Perturbation.Interval;
import shanzhi.assessment.calibration.control.Perturbation.Part;
import shanzhi.assessment.calibration.control.Perturbation.Place;
import shanzhi.assessment.calibration.control.Perturbation.Terms;

class PerturbationTest {

  private static Terms terms(double spread, double tail, long seed) { return new Terms(new double[] {30, 50, 20}, 100, spread, tail, 500, seed); }

  private static Part all(double percent) { return new Part(new double[] {percent * 0.6, percent * 0.4}, new double[] {60, 40}); }

  private static Place place(double papers, double satisfaction, double guiding, int order, double... seats) {
    return new Place(all(papers), java.util.Arrays.stream(seats).mapToObj(PerturbationTest::all).toList(), 0, satisfaction, guiding, order);
  }

  /** 0.3 × 88 + 0.5 × 84.5 + 0.2 × 91.4 + 3.5 = 90.43, the worked example. */
  @Test void nothing_moved_is_the_total_itself() {
    var said = Perturbation.of(List.of(place(88, 91.4, 3.5, 1, 84.5, 84.5), place(60, 60, 0, 2, 60)), terms(0, 0, 1));
    assertEquals(90.43, said.get(0).totalLow(), 1e-9);
    assertEquals(90.43, said.get(0).totalHigh(), 1e-9);
    assertEquals(new Interval(2, 2, 60, 60), new Interval(said.get(1).low(), said.get(1).high(), Math.round(said.get(1).totalLow()), Math.round(said.get(1).totalHigh())));
  }

  /** Two inspectors at 80 and 90 drawn anew give 80, 85 or 90 on site, so 80, 82.5 or 85 in all when the rest is 80. */
  @Test void inspectors_drawn_anew_spread_a_place_as_far_as_they_differ() {
    var said = Perturbation.of(List.of(place(80, 80, 0, 1, 80, 90), place(81, 81, 0, 2, 81, 81)), terms(0, 0, 7));
    assertEquals(80, said.get(0).totalLow(), 1e-9);
    assertEquals(85, said.get(0).totalHigh(), 1e-9);
    assertEquals(List.of(1, 2, 1, 2), List.of(said.get(0).low(), said.get(0).high(), said.get(1).low(), said.get(1).high()));
  }

  /** However the shares move, a total lies between its worst and its best part. */
  @Test void moved_shares_stay_between_the_parts_and_do_move() {
    var said = Perturbation.of(List.of(place(60, 100, 0, 1, 80)), terms(10, 0, 3)).get(0);
    assertTrue(said.totalLow() > 60 && said.totalLow() < 78 && said.totalHigh() > 78 && said.totalHigh() < 100, said::toString);
    assertTrue(said.totalHigh() - said.totalLow() < 4, said::toString);
  }

  @Test void better_in_everything_is_better_always() {
    var places = IntStream.range(0, 20).mapToObj(i -> place(95 - i, 95 - i, 0, i, 95 - i, 95 - i)).toList();
    var said = Perturbation.of(places, terms(50, 0, 11));
    for (int i = 0; i < 20; i++) assertEquals(List.of(i + 1, i + 1), List.of(said.get(i).low(), said.get(i).high()));
  }

  @Test void the_same_seed_gives_the_same_and_another_seed_does_not() {
    var places = IntStream.range(0, 30).mapToObj(i -> place(70 + i % 7, 80 - i % 5, i % 3, i, 75 + i % 4, 82 - i % 6)).toList();
    assertEquals(Perturbation.of(places, terms(10, 5, 42)), Perturbation.of(places, terms(10, 5, 42)));
    assertNotEquals(Perturbation.of(places, terms(10, 5, 42)), Perturbation.of(places, terms(10, 5, 43)));
  }

  @Test void equal_in_everything_the_lot_decides() {
    var said = Perturbation.of(List.of(place(80, 80, 0, 2, 80), place(80, 80, 0, 1, 80)), terms(10, 0, 5));
    assertEquals(List.of(2, 2, 1, 1), List.of(said.get(0).low(), said.get(0).high(), said.get(1).low(), said.get(1).high()));
  }

  @Test void a_panels_word_is_not_moved_by_inspectors() {
    var settled = new Place(all(80), List.of(), 80, 80, 0, 1);
    var said = Perturbation.of(List.of(settled), terms(0, 0, 9)).get(0);
    assertEquals(said.totalLow(), said.totalHigh(), 1e-12);
    assertEquals(80, said.totalLow(), 1e-9);
  }
}
