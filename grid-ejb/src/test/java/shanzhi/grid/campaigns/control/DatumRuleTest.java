package shanzhi.grid.campaigns.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shanzhi.grid.campaigns.boundary.ResponseRate;
import shanzhi.grid.campaigns.control.DatumRule.Earlier;

class DatumRuleTest {

  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final Duration HALF_A_YEAR = Duration.ofDays(180);

  private static List<Earlier> conflicts(Earlier... others) {
    return DatumRule.conflicts(Set.of("grid.slopes"), "510131001000", List.of(others), (one, other) -> one.startsWith(other.replaceAll("0+$", "")) || other.startsWith(one.replaceAll("0+$", "")), NOW, HALF_A_YEAR);
  }

  private static Earlier earlier(String datum, String area, boolean active, int daysAgo) { return new Earlier(7, datum, area, active, NOW.minus(Duration.ofDays(daysAgo))); }

  @Test void the_same_datum_of_a_running_campaign_is_a_conflict_however_old() {
    assertEquals(1, conflicts(earlier("grid.slopes", "510131000000", true, 400)).size());
    assertEquals(1, conflicts(earlier("grid.slopes", "510131001000", true, 0)).size());
  }

  @Test void that_of_a_closed_one_only_while_it_is_recent() {
    assertEquals(1, conflicts(earlier("grid.slopes", "510131000000", false, 180)).size(), "the last day counts");
    assertEquals(0, conflicts(earlier("grid.slopes", "510131000000", false, 181)).size());
    assertEquals(0, conflicts(new Earlier(7, "grid.slopes", "510131000000", false, null)).size());
  }

  @Test void another_datum_or_other_ground_is_none() {
    assertEquals(0, conflicts(earlier("grid.shelters", "510131000000", true, 1)).size());
    assertEquals(0, conflicts(earlier("grid.slopes", "510131002000", true, 1)).size());
    assertEquals(0, conflicts(earlier("grid.slopes", "510121000000", true, 1)).size());
  }

  @Test void the_response_rate_is_signed_within_the_day_of_all_issued() {
    assertEquals(new BigDecimal("0.9008"), ResponseRate.of(1689, 1875), "1689 of 1875 is 90.08 %");
  }

  @Test void nothing_issued_is_no_rate() {
    assertNull(ResponseRate.of(0, 0));
    assertEquals(0, ResponseRate.of(0, 5).signum());
    assertEquals(0, BigDecimal.ONE.compareTo(ResponseRate.of(5, 5)));
    assertEquals(new BigDecimal("0.3333"), ResponseRate.of(1, 3));
    assertEquals(new BigDecimal("0.6667"), ResponseRate.of(2, 3));
  }
}
