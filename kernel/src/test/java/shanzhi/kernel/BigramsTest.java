package shanzhi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BigramsTest {

  @Test void the_same_words_are_wholly_alike_whatever_stands_between_them() {
    assertEquals(1.0, Bigrams.likeness("农贸市场北门垃圾外溢", "农贸市场北门，垃圾外溢。"));
  }

  @Test void texts_about_the_same_thing_share_pairs() {
    assertTrue(Bigrams.likeness("农贸市场北门垃圾外溢，异味较大", "农贸市场北门有垃圾没人清理，异味大") > 0.4);
  }

  @Test void texts_about_other_things_share_none() {
    assertEquals(0.0, Bigrams.likeness("路灯不亮", "河道漂浮水草"));
  }

  @Test void nothing_is_like_nothing() {
    assertEquals(0.0, Bigrams.likeness("", ""));
    assertEquals(0.0, Bigrams.likeness(null, "路灯不亮"));
    assertEquals(0.0, Bigrams.likeness("灯", "灯"));
  }
}
