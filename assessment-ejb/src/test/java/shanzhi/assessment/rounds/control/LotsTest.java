package shanzhi.assessment.rounds.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LotsTest {

  private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

  @Test void the_same_seed_draws_the_same_inspectors_in_whatever_order_they_are_listed() {
    var first = Lots.draw(7, "510131001006", FIVE, Set.of(), Map.of(), 2);
    assertEquals(first, Lots.draw(7, "510131001006", List.of("e", "d", "c", "b", "a"), Set.of(), Map.of(), 2));
    assertEquals(2, first.size());
  }

  @Test void whoever_is_barred_is_never_drawn() {
    for (int seed = 0; seed < 200; seed++) assertFalse(Lots.draw(seed, "510131001006", FIVE, Set.of("a", "c"), Map.of(), 3).stream().anyMatch(Set.of("a", "c")::contains));
  }

  @Test void fewer_are_drawn_where_there_are_not_more() { assertEquals(1, Lots.draw(1, "510131001006", FIVE, Set.of("a", "b", "c", "d"), Map.of(), 2).size()); }

  @Test void nobody_gets_two_places_more_than_another() {
    var burden = new HashMap<String, Integer>();
    for (int place = 1; place <= 93; place++) {
      Lots.draw(42, "5101310010" + (place < 10 ? "0" + place : place), FIVE, Set.of(), burden, 2).forEach(one -> burden.merge(one, 1, Integer::sum));
    }
    assertTrue(burden.values().stream().mapToInt(Integer::intValue).max().orElseThrow() - burden.values().stream().mapToInt(Integer::intValue).min().orElseThrow() <= 1, burden.toString());
  }

  @Test void chance_decides_so_that_other_seeds_give_other_pairs() {
    assertTrue(java.util.stream.LongStream.range(0, 50).mapToObj(seed -> Lots.draw(seed, "510131001006", FIVE, Set.of(), Map.of(), 2)).distinct().count() > 5);
  }

  @Test void a_share_is_rounded_up_and_at_least_one() {
    assertEquals(2, Lots.share(8, 20));
    assertEquals(2, Lots.share(6, 20));
    assertEquals(1, Lots.share(1, 20));
    assertEquals(0, Lots.share(0, 20));
    assertEquals(8, Lots.share(8, 100));
  }
}
