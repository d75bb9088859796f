package shanzhi.projects.works.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shanzhi.projects.works.entity.ProjectMove;

class DossierTextTest {

  @ParameterizedTest @EnumSource(ProjectMove.class) void the_index_says_in_words_what_was_done(ProjectMove move) {
    assertTrue(DossierText.move(move.name()).matches("\\p{IsHan}{2,}"), () -> "no word for " + move);
  }
}
