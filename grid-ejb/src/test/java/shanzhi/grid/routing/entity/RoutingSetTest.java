package shanzhi.grid.routing.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Refusal;

class RoutingSetTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant AT = Instant.parse("2026-11-21T02:00:00Z");

  private static RoutingSet submitted() {
    var set = new RoutingSet("510131001000", "maker", AT);
    set.submit(DAY, "调整", "clerk", AT);
    return set;
  }

  private static String key(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  @Test void neither_the_maker_nor_whoever_submitted_puts_it_in_force() {
    assertEquals("routing.own-draft", key(() -> submitted().approve("同意", Set.of("maker"), "maker", DAY, AT)));
    assertEquals("routing.own-draft", key(() -> submitted().approve("同意", Set.of("clerk"), "clerk", DAY, AT)));
  }

  @Test void a_stand_in_of_the_maker_does_not_either() {
    assertEquals("routing.own-draft", key(() -> submitted().approve("同意", Set.of("other", "maker"), "other", DAY, AT)));
  }

  @Test void whoever_changes_a_rule_becomes_its_maker() {
    var set = new RoutingSet("510131001000", "maker", AT);
    set.change("town", AT);
    set.submit(DAY, "调整", "maker", AT);
    assertEquals("routing.own-draft", key(() -> set.approve(null, Set.of("town"), "town", DAY, AT)));
  }

  @Test void a_day_that_passed_while_it_waited_becomes_today() {
    var set = submitted();
    set.approve("同意", Set.of("town"), "town", DAY.plusDays(3), AT);
    assertEquals(SetState.LIVE, set.state());
    assertEquals(DAY.plusDays(3), set.validFrom());
  }

  @Test void what_is_in_force_or_submitted_is_not_changed() {
    var set = submitted();
    assertEquals("routing.not-a-draft", key(() -> set.change("maker", AT)));
    set.sendBack("再想想", "town", AT);
    set.change("maker", AT);
    assertEquals(SetState.DRAFT, set.state());
    assertEquals("routing.not-submitted", key(() -> set.approve(null, Set.of("town"), "town", DAY, AT)));
  }
}
