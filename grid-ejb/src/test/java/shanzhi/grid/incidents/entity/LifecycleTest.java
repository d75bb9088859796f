package shanzhi.grid.incidents.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.grid.incidents.entity.Move.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shanzhi.kernel.Refusal;

class LifecycleTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:30:00Z");
  private static final RunningLimit LIMIT = new RunningLimit(NOW.plusSeconds(3600), NOW.plusSeconds(2520), BigDecimal.ONE, "WORK_HOUR", false);

  /** Written down by hand from the rules of the trade, not derived from the code. */
  private static final Map<Status, List<Move>> ALLOWED = Map.ofEntries(
      Map.entry(Status.REPORTED, List.of(ASK_SUPPLEMENT, WITHDRAW, ACCEPT, REJECT, CANCEL)),
      Map.entry(Status.SUPPLEMENT, List.of(ADD_SUPPLEMENT, WITHDRAW, REJECT, CANCEL)),
      Map.entry(Status.ACCEPTED, List.of(WITHDRAW, FILE, CANCEL)),
      Map.entry(Status.FILED, List.of(DISPATCH, CANCEL)),
      Map.entry(Status.DISPATCHED, List.of(SIGN, GIVE_BACK, CANCEL)),
      Map.entry(Status.RETURNED, List.of(DISPATCH, CANCEL)),
      Map.entry(Status.HANDLING, List.of(GIVE_BACK, FINISH, CANCEL)),
      Map.entry(Status.FEEDBACK, List.of(START_CHECK, CANCEL)),
      Map.entry(Status.CHECKING, List.of(CLOSE, Move.REWORK, CANCEL)),
      Map.entry(Status.REWORK, List.of(SIGN, CANCEL)),
      Map.entry(Status.CLOSED, List.of()), Map.entry(Status.REJECTED, List.of()),
      Map.entry(Status.CANCELLED, List.of()), Map.entry(Status.WITHDRAWN, List.of()));

  private static final Map<Status, List<Move>> WAY_TO = Map.ofEntries(
      Map.entry(Status.REPORTED, List.of()), Map.entry(Status.SUPPLEMENT, List.of(ASK_SUPPLEMENT)),
      Map.entry(Status.ACCEPTED, List.of(ACCEPT)), Map.entry(Status.FILED, List.of(ACCEPT, FILE)),
      Map.entry(Status.DISPATCHED, List.of(ACCEPT, FILE, DISPATCH)), Map.entry(Status.RETURNED, List.of(ACCEPT, FILE, DISPATCH, GIVE_BACK)),
      Map.entry(Status.HANDLING, List.of(ACCEPT, FILE, DISPATCH, SIGN)), Map.entry(Status.FEEDBACK, List.of(ACCEPT, FILE, DISPATCH, SIGN, FINISH)),
      Map.entry(Status.CHECKING, List.of(ACCEPT, FILE, DISPATCH, SIGN, FINISH, START_CHECK)),
      Map.entry(Status.REWORK, List.of(ACCEPT, FILE, DISPATCH, SIGN, FINISH, START_CHECK, Move.REWORK)),
      Map.entry(Status.CLOSED, List.of(ACCEPT, FILE, DISPATCH, SIGN, FINISH, START_CHECK, CLOSE)),
      Map.entry(Status.REJECTED, List.of(REJECT)), Map.entry(Status.CANCELLED, List.of(CANCEL)), Map.entry(Status.WITHDRAWN, List.of(WITHDRAW)));

  private static Incident in(Status status) {
    var incident = new Incident(NOW, "member", Source.PHONE, "0201", Priority.ORDINARY, "空置房墙体开裂",
        new Place("510131000000", "510131001000", "510131001001", null, null, "飞龙路88号", null, null));
    incident.number("PJ-20261120-1");
    incident.born(LIMIT, NOW.plusSeconds(86400));
    WAY_TO.get(status).forEach(move -> incident.go(move, NOW, move.clock() == null ? null : LIMIT));
    return incident;
  }

  @TestFactory Stream<DynamicTest> every_move_is_possible_exactly_where_the_rules_say() {
    return Arrays.stream(Status.values()).flatMap(status -> Arrays.stream(Move.values()).filter(move -> move != REPORT)
        .map(move -> DynamicTest.dynamicTest(status + " " + move, () -> {
          var incident = in(status);
          assertEquals(status, incident.status());
          if (ALLOWED.get(status).contains(move)) {
            incident.go(move, NOW, LIMIT);
            assertEquals(move.to(), incident.status());
          } else {
            var refusal = assertThrows(Refusal.class, () -> incident.go(move, NOW, LIMIT));
            assertEquals("incident.move-not-allowed", refusal.key());
            assertEquals(ALLOWED.get(status), refusal.args().get(3), "the refusal names what is allowed");
            assertEquals(status, incident.status());
          }
        })));
  }

  @Test void from_every_status_that_has_not_ended_there_is_a_way_to_the_end() {
    for (var start : Status.values()) {
      var seen = EnumSet.of(start);
      var next = new ArrayDeque<>(List.of(start));
      boolean ends = start.ended();
      while (!next.isEmpty()) {
        var status = next.pop();
        ends |= status == Status.CLOSED;
        for (var move : Move.from(status)) if (move != CANCEL && seen.add(move.to())) next.push(move.to());
      }
      assertTrue(ends, "dead end at " + start);
    }
  }

  @Test void whoever_handled_it_does_not_check_it() {
    var incident = in(Status.FEEDBACK);
    incident.finishedBy("office");
    assertEquals("incident.checker-is-handler", assertThrows(Refusal.class, () -> incident.checkedBy("office")).key());
    incident.checkedBy("checker");
    assertEquals("checker", incident.checker());
  }

  @Test void a_check_in_hand_is_not_taken_over_by_another_checker() {
    var incident = in(Status.FEEDBACK);
    incident.finishedBy("office");
    incident.checkedBy("checker");
    incident.go(START_CHECK, NOW, null);
    assertEquals("incident.other-checker", assertThrows(Refusal.class, () -> incident.checkedBy("second")).key());
  }

  @Test void while_the_reporter_is_asked_no_clock_of_the_desk_runs() {
    assertEquals(null, in(Status.SUPPLEMENT).dueAt());
    assertFalse(in(Status.REPORTED).dueAt() == null);
  }
}
