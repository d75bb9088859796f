package shanzhi.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WrongCodesTest {

  private Instant now = Instant.parse("2026-11-24T08:00:00Z");

  private final WrongCodes codes = new WrongCodes(new Clock() {
    @Override public ZoneOffset getZone() { return ZoneOffset.UTC; }
    @Override public Clock withZone(java.time.ZoneId zone) { return this; }
    @Override public Instant instant() { return now; }
  }, 3, 15);

  @Test void after_three_wrong_codes_an_address_waits_a_quarter_of_an_hour_and_others_do_not() {
    for (int i = 0; i < 3; i++) {
      assertEquals(0, codes.wait("a"));
      codes.wrong("a");
    }
    assertEquals(900, codes.wait("a"));
    assertEquals(0, codes.wait("b"));
    now = now.plus(Duration.ofMinutes(14));
    assertTrue(codes.wait("a") > 0);
    now = now.plus(Duration.ofMinutes(1));
    assertEquals(0, codes.wait("a"));
    codes.wrong("a");
    assertEquals(0, codes.wait("a"), "it begins anew");
  }
}
