package shanzhi.foundation.organisations.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import shanzhi.foundation.organisations.boundary.Kind;
import shanzhi.kernel.Refusal;

class CreditCodeTest {

  @Test void the_check_character_is_that_of_the_standard() {
    assertTrue(CreditCode.valid("91350100M000100Y43"));   // example printed in GB 32100-2015
    assertFalse(CreditCode.valid("91350100M000100Y44"));
    assertFalse(CreditCode.valid("91350100M000100Y4"));
  }

  @Test void any_single_wrong_character_is_noticed() {
    var code = "91350100M000100Y43";
    for (int i = 0; i < 18; i++) {
      var wrong = new StringBuilder(code);
      wrong.setCharAt(i, code.charAt(i) == '7' ? '8' : '7');
      assertFalse(CreditCode.valid(wrong.toString()), wrong.toString());
    }
  }

  @Test void blank_is_none_and_small_letters_are_raised() {
    assertNull(CreditCode.checked(" "));
    assertEquals("91350100M000100Y43", CreditCode.checked("91350100m000100y43"));
    assertThrows(Refusal.class, () -> CreditCode.checked("123"));
  }

  @Test void an_old_name_is_read_as_of_its_day() {
    var body = new Organisation(Kind.TOWN_OFFICE, "510131001000", null, "城管科", LocalDate.of(2024, 1, 1));
    body.rename("市政所", LocalDate.of(2025, 7, 1), null);
    assertEquals("城管科", body.nameOn(LocalDate.of(2025, 6, 30)));
    assertEquals("市政所", body.nameOn(LocalDate.of(2025, 7, 1)));
    assertEquals("organisation.rename-before-start",
        assertThrows(Refusal.class, () -> body.rename("环卫所", LocalDate.of(2025, 7, 1), null)).key());
    body.close(LocalDate.of(2026, 1, 1));
    assertEquals("organisation.closed", assertThrows(Refusal.class, () -> body.handle(true)).key());
  }
}
