package shanzhi.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Page;

class PagerTest {

  private final Pager pager = new Pager(100);

  @Test void a_short_list_has_numbers_and_an_end() {
    pager.show(new Page<>(Collections.nCopies(100, "row"), 230, false), null);
    pager.go(3);
    assertEquals(200, pager.offset());
    assertEquals(List.of(1, 2, 3), pager.getNumbers());
    assertFalse(pager.isMore());
  }

  @Test void a_page_that_does_not_exist_is_not_opened() {
    pager.show(new Page<>(List.of(), 230, false), null);
    pager.go(4);
    pager.go(0);
    assertEquals(1, pager.getPage());
  }

  @Test void beyond_the_numbered_pages_one_goes_on_behind_the_last_row() {
    pager.show(new Page<>(Collections.nCopies(100, "row"), Page.CAP, true), null);
    pager.go(100);
    assertNull(pager.start());
    pager.show(new Page<>(Collections.nCopies(100, "row"), Page.CAP, true), "key of row 10,000");
    assertTrue(pager.isMore());
    pager.go(101);
    assertEquals("key of row 10,000", pager.start());
    assertEquals(List.of(), pager.getNumbers());
  }

  @Test void another_question_starts_at_the_first_page() {
    pager.show(new Page<>(List.of(), 230, false), null);
    pager.go(2);
    pager.reset();
    assertEquals(1, pager.getPage());
  }
}
