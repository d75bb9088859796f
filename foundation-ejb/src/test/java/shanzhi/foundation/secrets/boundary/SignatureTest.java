package shanzhi.foundation.secrets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTest {

  private static final byte[] CONTENT = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

  @Test void the_known_answer_of_rfc_4231_comes_out() {
    assertEquals("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", Signature.HMAC_SHA256.sign("Jefe", CONTENT));
  }

  @Test void both_algorithms_tell_a_changed_content_or_secret() {
    for (var algorithm : Signature.values()) {
      var signature = algorithm.sign("secret", CONTENT);
      assertTrue(algorithm.matches("secret", CONTENT, signature));
      assertFalse(algorithm.matches("secret", "what do ya want for nothing!".getBytes(StandardCharsets.UTF_8), signature));
      assertFalse(algorithm.matches("Secret", CONTENT, signature));
      assertFalse(algorithm.matches("secret", CONTENT, ""));
      assertEquals(64, signature.length());
    }
    assertNotEquals(Signature.HMAC_SM3.sign("secret", CONTENT), Signature.HMAC_SHA256.sign("secret", CONTENT));
  }
}
