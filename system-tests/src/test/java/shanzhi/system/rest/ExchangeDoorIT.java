package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shanzhi.system.Http;

/** Neighbour systems come in by their signature; no job and no sign-on opens that door. */
class ExchangeDoorIT {

  private static final String ORDERS = "/api/v1/exchange/orders";
  private static final String FEEDBACK = "/api/v1/exchange/feedback";

  @Test void without_a_signature_nobody_comes_in_whoever_it_is() {
    for (var path : new String[] {ORDERS, FEEDBACK}) {
      for (var caller : new Http[] {Http.nobody(), Http.as("sysadmin"), Http.as("dispatcher")}) {
        var answer = caller.post(path, "{}");
        assertEquals(401, answer.statusCode(), answer.body());
        assertEquals("exchange.unsigned", Http.object(answer).getString("title"));
        assertTrue(Http.object(answer).getString("detail").contains("签名"));
      }
    }
  }

  @Test void a_forged_signature_is_refused_without_saying_what_was_wrong() {
    var real = forged("hotline-12345");
    var unknown = forged("nobody-knows");
    assertEquals(real, unknown);
    assertTrue(real.contains("exchange.forged"), real);
  }

  private static String forged(String neighbour) {
    var answer = Http.nobody().post(ORDERS, "{}", "X-Shanzhi-Neighbour", neighbour, "X-Shanzhi-Timestamp", String.valueOf(Clock.systemUTC().millis()),
        "X-Shanzhi-Nonce", UUID.randomUUID().toString(), "X-Shanzhi-Signature", "0".repeat(64));
    assertEquals(401, answer.statusCode(), answer.body());
    return answer.body();
  }
}
