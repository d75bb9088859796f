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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shanzhi.grid.incidents.entity.Move.Actor;
import shanzhi.kernel.Refusal;

class LifecycleTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:30:00Z");
  private static final RunningLimit LIMIT = new RunningLimit(NOW, null, NOW.plusSeconds(3600), NOW.plusSeconds(2520), BigDecimal.ONE, "WORK_HOUR", false);
  private static final Instant LATE = NOW.plusSeconds(7200);

  private record Point(Status status, RequestKind asked) {

    @Override public String toString() { return status + (asked == null ? "" : " " + asked); }
  }

  private static Point at(Status status) { return new Point(status, null); }

  /** Written down by hand from the rules of the trade, not derived from the code. In the order of the table of moves. */
  private static final Map<Point, List<Move>> ALLOWED = Map.ofEntries(
      Map.entry(at(Status.REPORTED), List.of(ASK_SUPPLEMENT, WITHDRAW, SEND_TO_VERIFY, ACCEPT, REJECT, MERGE, SUPERVISE, CANCEL)),
      Map.entry(at(Status.VERIFYING), List.of(WITHDRAW, CALL_BACK, FIND_TRUE, FIND_UNTRUE, SUPERVISE, CANCEL)),
      Map.entry(at(Status.SUPPLEMENT), List.of(ADD_SUPPLEMENT, WITHDRAW, REJECT, SUPERVISE, CANCEL)),
      Map.entry(at(Status.ACCEPTED), List.of(WITHDRAW, MERGE, FILE, SUPERVISE, CANCEL)),
      Map.entry(at(Status.FILED), List.of(MERGE, DISPATCH, SUPERVISE, CANCEL)),
      Map.entry(at(Status.DISPATCHED), List.of(SIGN, ASK_RETURN, SUPERVISE, ANSWER_SUPERVISION, GIVE_PART, DROP_PART, SIGN_PART, FINISH_PART, DECLINE_PART, CANCEL)),
      Map.entry(new Point(Status.DISPATCHED, RequestKind.RETURN), List.of(SIGN, GRANT_RETURN, REFUSE_RETURN, TAKE_BACK_REQUEST, SUPERVISE, ANSWER_SUPERVISION,
          GIVE_PART, DROP_PART, SIGN_PART, FINISH_PART, DECLINE_PART, CANCEL)),
      Map.entry(at(Status.RETURNED), List.of(DISPATCH, SUPERVISE, DROP_PART, SIGN_PART, FINISH_PART, DECLINE_PART, CANCEL)),
      Map.entry(at(Status.HANDLING), List.of(ASK_RETURN, ASK_EXTENSION, ASK_SUSPENSION, SUPERVISE, ANSWER_SUPERVISION, GIVE_PART, DROP_PART, SIGN_PART,
          FINISH_PART, DECLINE_PART, FINISH, CANCEL)),
      Map.entry(new Point(Status.HANDLING, RequestKind.RETURN), List.of(GRANT_RETURN, REFUSE_RETURN, TAKE_BACK_REQUEST, SUPERVISE, ANSWER_SUPERVISION, GIVE_PART,
          DROP_PART, SIGN_PART, FINISH_PART, DECLINE_PART, FINISH, CANCEL)),
      Map.entry(new Point(Status.HANDLING, RequestKind.EXTENSION), List.of(GRANT_EXTENSION, REFUSE_EXTENSION, TAKE_BACK_REQUEST, SUPERVISE, ANSWER_SUPERVISION,
          GIVE_PART, DROP_PART, SIGN_PART, FINISH_PART, DECLINE_PART, FINISH, CANCEL)),
      Map.entry(new Point(Status.HANDLING, RequestKind.SUSPENSION), List.of(GRANT_SUSPENSION, REFUSE_SUSPENSION, TAKE_BACK_REQUEST, SUPERVISE, ANSWER_SUPERVISION,
          GIVE_PART, DROP_PART, SIGN_PART, FINISH_PART, DECLINE_PART, FINISH, CANCEL)),
      Map.entry(at(Status.SUSPENDED), List.of(RESUME, SUPERVISE, DROP_PART, SIGN_PART, FINISH_PART, DECLINE_PART, CANCEL)),
      Map.entry(at(Status.FEEDBACK), List.of(SUPERVISE, START_CHECK, CANCEL)),
      Map.entry(at(Status.CHECKING), List.of(SUPERVISE, CLOSE, Move.REWORK, CANCEL)),
      Map.entry(at(Status.REWORK), List.of(SIGN, SUPERVISE, ANSWER_SUPERVISION, GIVE_PART, DROP_PART, SIGN_PART, FINISH_PART, DECLINE_PART, CANCEL)),
      Map.entry(at(Status.SELF_HANDLED), List.of(WITHDRAW, SUPERVISE, CONFIRM_SELF_HANDLED, TAKE_OVER, CANCEL)),
      Map.entry(at(Status.CLOSED), List.of(REOPEN)), Map.entry(at(Status.REJECTED), List.of()), Map.entry(at(Status.CANCELLED), List.of()),
      Map.entry(at(Status.WITHDRAWN), List.of()), Map.entry(at(Status.MERGED), List.of(UNMERGE)));

  private static final List<Move> TO_HANDLING = List.of(ACCEPT, FILE, DISPATCH, SIGN);

  private static List<Move> and(Move... more) { return Stream.concat(TO_HANDLING.stream(), Stream.of(more)).toList(); }

  private static final Map<Point, List<Move>> WAY_TO = Map.ofEntries(
      Map.entry(at(Status.REPORTED), List.of()), Map.entry(at(Status.SUPPLEMENT), List.of(ASK_SUPPLEMENT)), Map.entry(at(Status.VERIFYING), List.of(SEND_TO_VERIFY)),
      Map.entry(at(Status.ACCEPTED), List.of(ACCEPT)), Map.entry(at(Status.FILED), List.of(ACCEPT, FILE)), Map.entry(at(Status.MERGED), List.of(MERGE)),
      Map.entry(at(Status.DISPATCHED), List.of(ACCEPT, FILE, DISPATCH)), Map.entry(new Point(Status.DISPATCHED, RequestKind.RETURN), List.of(ACCEPT, FILE, DISPATCH, ASK_RETURN)),
      Map.entry(at(Status.RETURNED), and(ASK_RETURN, GRANT_RETURN)), Map.entry(at(Status.HANDLING), TO_HANDLING),
      Map.entry(new Point(Status.HANDLING, RequestKind.RETURN), and(ASK_RETURN)), Map.entry(new Point(Status.HANDLING, RequestKind.EXTENSION), and(ASK_EXTENSION)),
      Map.entry(new Point(Status.HANDLING, RequestKind.SUSPENSION), and(ASK_SUSPENSION)), Map.entry(at(Status.SUSPENDED), and(ASK_SUSPENSION, GRANT_SUSPENSION)),
      Map.entry(at(Status.FEEDBACK), and(FINISH)), Map.entry(at(Status.CHECKING), and(FINISH, START_CHECK)),
      Map.entry(at(Status.REWORK), and(FINISH, START_CHECK, Move.REWORK)), Map.entry(at(Status.CLOSED), and(FINISH, START_CHECK, CLOSE)),
      Map.entry(at(Status.REJECTED), List.of(REJECT)), Map.entry(at(Status.CANCELLED), List.of(CANCEL)), Map.entry(at(Status.WITHDRAWN), List.of(WITHDRAW)),
      Map.entry(at(Status.SELF_HANDLED), List.of()));

  private static Incident in(Status status) { return in(at(status), Source.PHONE); }

  private static Incident in(Point point, Source source) {
    var incident = new Incident(NOW, "member", source, "0201", Priority.ORDINARY, "空置房墙体开裂",
        new Place("510131000000", "510131001000", "510131001001", null, null, "飞龙路88号", null, null));
    incident.number("PJ-20261120-1");
    incident.born(point.status() == Status.SELF_HANDLED ? REPORT_SELF_HANDLED : REPORT, LIMIT, NOW.plusSeconds(86400));
    for (var move : WAY_TO.get(point)) {
      if (move == DISPATCH) incident.goTo(1, NOW, NOW);
      incident.go(move, NOW, move.clock() == null ? null : LIMIT);
    }
    return incident;
  }

  /** Makes what a move needs besides status and request: an overdue limit, a share of a helper, a supervision, hearsay. */
  private static Incident ready(Point point, Move move) {
    var incident = in(point, Source.PHONE);
    if (move.actor() == Actor.HELPER || move == DROP_PART) incident.partGiven();
    if (move == ANSWER_SUPERVISION) incident.go(SUPERVISE, LATE, null);
    return incident;
  }

  @TestFactory Stream<DynamicTest> every_move_is_possible_exactly_where_the_rules_say() {
    return WAY_TO.keySet().stream().flatMap(point -> Arrays.stream(Move.values()).filter(move -> move != REPORT && move != REPORT_SELF_HANDLED)
        .map(move -> DynamicTest.dynamicTest(point + " " + move, () -> {
          var incident = wayOpen(point, move);
          assertEquals(point.status(), incident.status());
          assertEquals(point.asked(), incident.asked());
          var at = move == SUPERVISE ? LATE : NOW;
          if (ALLOWED.get(point).contains(move)) {
            if (move == SUPERVISE && incident.dueAt() == null) return;   // no clock runs, nothing is overdue
            incident.go(move, at, LIMIT);
            assertEquals(move.to(point.status()), incident.status());
          } else {
            var refusal = assertThrows(Refusal.class, () -> incident.go(move, at, LIMIT));
            assertEquals("incident.move-not-allowed", refusal.key());
            assertEquals(ALLOWED.get(point), refusal.args().get(3), "the refusal names what is allowed");
            assertEquals(point.status(), incident.status());
          }
        })));
  }

  private static Incident wayOpen(Point point, Move move) {
    return ALLOWED.get(point).contains(move) ? ready(point, move) : in(point, Source.PHONE);
  }

  @Test void every_status_and_every_request_stands_in_the_table() {
    assertEquals(EnumSet.allOf(Status.class), ALLOWED.keySet().stream().map(Point::status).collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class))));
    assertEquals(ALLOWED.keySet(), WAY_TO.keySet());
  }

  @Test void from_every_status_that_has_not_ended_there_is_a_way_to_closing_without_cancelling() {
    for (var start : Status.values()) {
      var seen = EnumSet.of(start);
      var next = new ArrayDeque<>(List.of(start));
      while (!next.isEmpty()) {
        var status = next.pop();
        for (var move : Move.values()) if (move != CANCEL && move.possibleIn(status) && seen.add(move.to(status))) next.push(move.to(status));
      }
      assertTrue(start.ended() || seen.contains(Status.CLOSED), "dead end at " + start);
    }
  }

  @Test void an_open_request_never_blocks_the_desk_from_deciding_it() {
    for (var kind : RequestKind.values()) {
      assertTrue(Move.from(Status.HANDLING, kind).contains(Move.valueOf("GRANT_" + kind)));
      assertTrue(Move.from(Status.HANDLING, kind).contains(Move.valueOf("REFUSE_" + kind)));
    }
  }

  @Test void what_the_public_says_is_not_accepted_before_somebody_went_to_see() {
    var incident = in(at(Status.REPORTED), Source.PUBLIC);
    assertEquals("incident.verify-first", assertThrows(Refusal.class, () -> incident.go(ACCEPT, NOW, LIMIT)).key());
    incident.go(SEND_TO_VERIFY, NOW, LIMIT);
    incident.go(FIND_UNTRUE, NOW, LIMIT);
    incident.go(ACCEPT, NOW, LIMIT);
    assertEquals(Status.ACCEPTED, incident.status());
  }

  @Test void a_request_lapses_when_the_incident_goes_on_without_a_decision() {
    var incident = in(new Point(Status.HANDLING, RequestKind.EXTENSION), Source.PHONE);
    incident.go(FINISH, NOW, LIMIT);
    assertEquals(null, incident.asked());
  }

  @Test void over_the_limit_there_is_no_extension_and_no_suspension_but_supervision() {
    var incident = in(Status.HANDLING);
    assertEquals("incident.extension-too-late", assertThrows(Refusal.class, () -> incident.go(ASK_EXTENSION, LATE, null)).key());
    assertEquals("incident.suspension-too-late", assertThrows(Refusal.class, () -> incident.go(ASK_SUSPENSION, LATE, null)).key());
    assertEquals("incident.not-overdue", assertThrows(Refusal.class, () -> incident.go(SUPERVISE, NOW, null)).key());
    incident.go(SUPERVISE, LATE, null);
    assertEquals("incident.supervised-already", assertThrows(Refusal.class, () -> incident.go(SUPERVISE, LATE, null)).key());
    incident.go(ANSWER_SUPERVISION, LATE, null);
    incident.go(SUPERVISE, LATE, null);
  }

  @Test void the_office_in_charge_does_not_finish_before_its_helpers() {
    var incident = in(Status.HANDLING);
    incident.partGiven();
    assertEquals("incident.parts-open", assertThrows(Refusal.class, () -> incident.go(FINISH, NOW, LIMIT)).key());
    incident.partEnded();
    incident.go(FINISH, NOW, LIMIT);
  }

  @Test void a_closed_incident_is_reopened_once_and_goes_back_to_its_office() {
    var incident = in(Status.CLOSED);
    incident.go(REOPEN, NOW, LIMIT);
    assertEquals(Status.REWORK, incident.status());
    assertEquals(null, incident.closedAt());
    for (var move : List.of(SIGN, FINISH, START_CHECK, CLOSE)) incident.go(move, NOW, LIMIT);
    assertEquals("incident.reopened-already", assertThrows(Refusal.class, () -> incident.go(REOPEN, NOW, LIMIT)).key());
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
