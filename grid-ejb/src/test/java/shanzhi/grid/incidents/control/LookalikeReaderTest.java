package shanzhi.grid.incidents.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LookalikeReaderTest {

  private static BigDecimal at(String degrees) { return new BigDecimal(degrees); }

  @Test void distances_are_right_within_a_metre_or_two() {
    assertEquals(0, LookalikeReader.metres(at("103.5"), at("30.2"), at("103.5"), at("30.2")));
    assertEquals(111, LookalikeReader.metres(at("103.5"), at("30.2"), at("103.5"), at("30.201")));
    int east = LookalikeReader.metres(at("103.5"), at("30.2"), at("103.501"), at("30.2"));
    assertTrue(east > 94 && east < 98, "a degree of longitude is shorter here: " + east);
  }

  @Test void numbers_of_persons_are_masked() {
    assertEquals("联系电话***********，飞龙路 88 号", LookalikeReader.masked("联系电话13800001234，飞龙路 88 号"));
    assertEquals("身份证******************", LookalikeReader.masked("身份证51013119900101123X"));
    assertNull(LookalikeReader.masked(null));
  }

  @Test void long_texts_are_cut_between_characters() {
    assertEquals(81, LookalikeReader.masked("长".repeat(500)).length());
    assertTrue(LookalikeReader.masked("\uD840\uDC00".repeat(300)).endsWith("\uDC00…"));
  }
}
