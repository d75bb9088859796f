package shanzhi.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldTest {

  @Test void a_county_is_shown_whole() {
    var fold = new Fold<>(numbers(93));
    assertEquals(93, fold.getRows().size());
    assertFalse(fold.isMore());
  }

  @Test void a_city_unfolds_piece_by_piece_until_the_last_row_is_there() {
    var fold = new Fold<>(numbers(450));
    assertEquals(List.of(0, 199), List.of(fold.getRows().get(0), fold.getRows().get(fold.getRows().size() - 1)));
    assertTrue(fold.isMore());
    fold.more();
    fold.more();
    assertEquals(450, fold.getRows().size());
    assertFalse(fold.isMore());
  }

  private static List<Integer> numbers(int many) { return IntStream.range(0, many).boxed().toList(); }
}
