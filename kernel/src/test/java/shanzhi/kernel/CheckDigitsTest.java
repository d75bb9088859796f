package shanzhi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

  /** The examples of GB 11643-1999 itself. */
  @ParameterizedTest @ValueSource(strings = {"11010519491231002X", "440524188001010014"}) void the_numbers_of_the_standard_are_weighed_as_it_says(String card) {
    assertEquals(card.startsWith("11"), CheckDigits.idCard(card));   // the other one was born before 1900
  }

  @Test void a_card_with_one_wrong_place_is_refused_whatever_the_place() {
    var card = "11010519491231002X";
    for (int i = 0; i < 17; i++) {
      for (char c = '0'; c <= '9'; c++) {
        var other = card.substring(0, i) + c + card.substring(i + 1);
        if (c != card.charAt(i)) assertFalse(CheckDigits.idCard(other), other);
      }
    }
  }

  @ParameterizedTest @ValueSource(strings = {"", "11010519491231002x", "110105194912310021", "11010519490231002X", "1101054912310021", "１１０１０５１９４９１２３１００２Ｘ"})
  void what_is_no_card_is_refused(String card) {
    assertFalse(CheckDigits.idCard(card));
    assertFalse(CheckDigits.idCard(null));
  }

  @Test void the_birthday_is_told_and_a_day_that_never_was_is_none() {
    assertEquals(LocalDate.of(1949, 12, 31), CheckDigits.born("11010519491231002X"));
    assertNull(CheckDigits.born("110105194902300021"));
  }

  /** Published codes of well-known registers. */
  @ParameterizedTest @ValueSource(strings = {"91350100M000100Y43", "91110000802100433B"}) void real_credit_codes_hold(String code) { assertTrue(CheckDigits.creditCode(code)); }

  @ParameterizedTest @ValueSource(strings = {"91350100M000100Y44", "91350100m000100y43", "91350100MO00100Y43", "9135010", ""}) void wrong_credit_codes_do_not(String code) {
    assertFalse(CheckDigits.creditCode(code));
    assertFalse(CheckDigits.creditCode(null));
  }

  @Test void a_card_of_the_common_network_follows_luhn_and_other_accounts_need_not() {
    assertTrue(CheckDigits.luhn("79927398713"));
    assertFalse(CheckDigits.luhn("79927398710"));
    assertEquals(1, java.util.stream.IntStream.range(0, 10).filter(last -> CheckDigits.bankAccount("629999990000000001" + last)).count());
    assertTrue(CheckDigits.bankAccount("12345678"));
    assertTrue(CheckDigits.bankAccount("510131000000000000000000000001"));
    for (var wrong : new String[] {null, "", "1234567", "62000000000000000x", "1234567890123456789012345678901", "-12345678"}) assertFalse(CheckDigits.bankAccount(wrong));
  }
}
