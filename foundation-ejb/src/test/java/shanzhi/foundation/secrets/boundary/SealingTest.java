package shanzhi.foundation.secrets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import shanzhi.foundation.secrets.control.DataKey;

class SealingTest {

  private final Sealing sealing = with(1);

  @Test void what_was_sealed_opens_again_whatever_the_characters() {
    for (var plain : new String[] {"13800006021", "510131199001011234", "王小兰\uD842\uDFB7", "x".repeat(5000)}) {
      var sealed = sealing.seal(plain);
      assertTrue(sealed.startsWith("v1:"));
      assertEquals(plain, sealing.open(sealed));
    }
  }

  @Test void the_same_value_is_sealed_differently_each_time_but_has_one_index() {
    assertNotEquals(sealing.seal("13800006021"), sealing.seal("13800006021"));
    assertEquals(sealing.index("13800006021"), sealing.index(" 138-0000 6021"));
    assertNotEquals(sealing.index("13800006021"), sealing.index("13800006022"));
  }

  @Test void another_key_opens_nothing_and_gives_another_index() {
    var sealed = sealing.seal("13800006021");
    assertThrows(IllegalStateException.class, () -> with(2).open(sealed));
    assertNotEquals(sealing.index("13800006021"), with(2).index("13800006021"));
  }

  @Test void a_changed_text_does_not_open() {
    var sealed = sealing.seal("13800006021");
    char swapped = sealed.charAt(30) == 'A' ? 'B' : 'A';
    assertThrows(IllegalStateException.class, () -> sealing.open(sealed.substring(0, 30) + swapped + sealed.substring(31)));
    assertThrows(IllegalStateException.class, () -> sealing.open("13800006021"));
  }

  @Test void nothing_stays_nothing() {
    assertNull(sealing.seal(" "));
    assertNull(sealing.open(null));
    assertNull(sealing.index(null));
  }

  private static Sealing with(int seed) {
    var sealing = new Sealing();
    sealing.key = new DataKey() {
      @Override public byte[] cipherKey() { return filled(16); }
      @Override public byte[] indexKey() { return filled(32); }
      private byte[] filled(int length) {
        var key = new byte[length];
        Arrays.fill(key, (byte) seed);
        return key;
      }
    };
    return sealing;
  }
}
