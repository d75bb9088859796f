package shanzhi.foundation.secrets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class MasksTest {

  @Test void a_mobile_number_keeps_three_and_four() { assertEquals("138****6021", Masks.phone("13812346021")); }

  @Test void a_landline_keeps_its_last_four() { assertEquals("********0000", Masks.phone("028-88880000")); }

  @Test void a_short_number_is_masked_whole() { assertEquals("*****", Masks.phone("12345")); }

  @Test void a_name_keeps_its_first_character_and_of_three_the_last() {
    assertEquals("王*", Masks.name("王敏"));
    assertEquals("王*兰", Masks.name("王小兰"));
    assertEquals("欧***", Masks.name("欧阳小兰"));
    assertEquals("*", Masks.name("王"));
  }

  @Test void a_name_with_a_rare_character_is_cut_between_characters() { assertEquals("\uD842\uDFB7*", Masks.name("\uD842\uDFB7敏")); }

  @Test void an_identity_number_hides_the_birthday() { assertEquals("510***********1234", Masks.idCard("510131199001011234")); }

  @Test void a_bank_card_keeps_its_last_four() { assertEquals("***************6789", Masks.bankCard("6222020000000006789")); }

  @Test void nothing_stays_nothing() { assertNull(Masks.phone(null)); }
}
