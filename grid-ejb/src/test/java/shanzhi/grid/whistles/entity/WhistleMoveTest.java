package shanzhi.grid.whistles.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static shanzhi.grid.whistles.entity.AnswerState.*;
import static shanzhi.grid.whistles.entity.WhistleMove.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shanzhi.kernel.Refusal;

class WhistleMoveTest {

  /** The way of an answer on an open whistle, written down by hand: state → act → where it leads. */
  private static final Map<AnswerState, Map<WhistleMove, AnswerState>> WAY = new EnumMap<>(Map.of(
      CALLED, Map.of(SIGN, SIGNED, OBJECT, OBJECTED, DROP, DROPPED),
      SIGNED, Map.of(CONTACT, CONTACTED, ARRIVE, ARRIVED, NOTE, SIGNED, OBJECT, OBJECTED, DROP, DROPPED),
      CONTACTED, Map.of(ARRIVE, ARRIVED, NOTE, CONTACTED, DROP, DROPPED),
      ARRIVED, Map.of(NOTE, ARRIVED, FINISH, DONE, DROP, DROPPED),
      OBJECTED, Map.of(UPHOLD, EXCUSED, OVERRULE, SIGNED, DROP, DROPPED),
      DONE, Map.of(NOTE, DONE),
      EXCUSED, Map.of(), DROPPED, Map.of(), ENDED, Map.of()));

  private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
  private static final Instant SIGN_BY = NINE.plus(Duration.ofHours(1));
  private static final Instant CONTACT_BY = NINE.plus(Duration.ofHours(24));
  private static final Instant ARRIVE_BY = NINE.plus(Duration.ofDays(5));

  private static Whistle whistle() {
    var whistle = new Whistle(WhistleKind.WORK, Cause.JOINT, "town", NINE, new Whistle.Ground("510131000000", "510131001000", null)).about("联合执法", "夜市占道", null, null);
    whistle.number("CS-20261120-1");
    return whistle;
  }

  private static Limits limits(Instant sign, Instant contact, Instant arrive) {
    return new Limits(NINE, clock(sign, 1, "NATURAL_HOUR"), clock(contact, 24, "NATURAL_HOUR"), clock(arrive, 3, "WORK_DAY"));
  }

  private static Limits.Clock clock(Instant due, int amount, String unit) { return new Limits.Clock(due, due.minusSeconds(60), java.math.BigDecimal.valueOf(amount), unit); }

  private static WhistleAnswer answer(Whistle whistle) { return new WhistleAnswer(whistle, 7, NINE, limits(SIGN_BY, CONTACT_BY, ARRIVE_BY)); }

  @ParameterizedTest @EnumSource(AnswerState.class)
  void an_answer_goes_where_the_table_says_and_nowhere_else(AnswerState state) {
    for (var move : WhistleMove.values()) {
      assertEquals(WAY.get(state).containsKey(move), move.possibleIn(WhistleStatus.OPEN, state), state + " " + move);
      if (WAY.get(state).containsKey(move)) assertEquals(WAY.get(state).get(move), move.to(state), state + " " + move);
    }
  }

  @Test void on_a_solved_whistle_answers_are_only_rated() {
    for (var state : AnswerState.values()) {
      var expected = Set.of(DONE, ENDED).contains(state) ? List.of(RATE) : List.of();
      assertEquals(expected, WhistleMove.from(WhistleStatus.SOLVED, state), state.name());
      assertEquals(List.of(), WhistleMove.from(WhistleStatus.WITHDRAWN, state), state.name());
    }
  }

  @Test void the_whole_of_it_is_added_to_ended_or_taken_back_while_it_is_open() {
    assertEquals(List.of(CALL, SOLVE, WITHDRAW), WhistleMove.from(WhistleStatus.OPEN));
    assertEquals(List.of(), WhistleMove.from(WhistleStatus.SOLVED));
    assertEquals(List.of(), WhistleMove.from(WhistleStatus.WITHDRAWN));
  }

  @Test void the_refusal_names_what_may_be_done_instead() {
    var whistle = whistle();
    var answer = answer(whistle);
    var refusal = assertThrows(Refusal.class, () -> answer.go(whistle, FINISH, NINE));
    assertEquals("whistle.move-not-allowed", refusal.key());
    assertEquals(List.of(SIGN, OBJECT, DROP), refusal.args().get(3));
  }

  @Test void what_is_owed_next_is_the_step_after_the_one_taken() {
    var whistle = whistle();
    var answer = answer(whistle);
    assertEquals(SIGN_BY, answer.dueAt());
    answer.go(whistle, SIGN, NINE.plusSeconds(600));
    assertEquals(CONTACT_BY, answer.dueAt());
    answer.go(whistle, CONTACT, NINE.plusSeconds(1200));
    assertEquals(ARRIVE_BY, answer.dueAt());
    answer.go(whistle, ARRIVE, NINE.plusSeconds(1800));
    assertEquals(null, answer.dueAt());
  }

  @Test void an_objection_stops_the_clock_and_overruled_begins_it_anew() {
    var whistle = whistle();
    var answer = answer(whistle);
    answer.go(whistle, OBJECT, NINE.plusSeconds(600));
    assertEquals(null, answer.dueAt());
    answer.go(whistle, OVERRULE, NINE.plus(Duration.ofDays(2)));
    answer.anew(limits(SIGN_BY, CONTACT_BY.plus(Duration.ofDays(2)), ARRIVE_BY.plus(Duration.ofDays(2))));
    assertEquals(CONTACT_BY.plus(Duration.ofDays(2)), answer.dueAt());
  }

  @Test void a_changed_calendar_moves_what_is_not_done_and_leaves_what_is() {
    var whistle = whistle();
    var answer = answer(whistle);
    answer.go(whistle, SIGN, NINE.plusSeconds(600));
    answer.go(whistle, CONTACT, NINE.plusSeconds(1200));
    Limits.Counting longer = (from, amount, unit) -> clock(unit.equals("WORK_DAY") ? from.plus(Duration.ofDays(9)) : from.plus(Duration.ofHours(amount.longValue())), amount.intValue(), unit);
    answer.countAgain(longer);
    assertEquals(NINE.plus(Duration.ofDays(9)), answer.dueAt());
    answer.go(whistle, ARRIVE, NINE.plusSeconds(1800));
    answer.countAgain((from, amount, unit) -> { throw new AssertionError("nothing is owed any more"); });
    answer.end(ENDED, NINE.plusSeconds(2000));
    answer.countAgain(longer);
    assertEquals(null, answer.dueAt());
  }

  @Test void solved_ends_what_is_open_and_leaves_what_is_done() {
    var whistle = whistle();
    var open = answer(whistle);
    var done = answer(whistle);
    for (var move : List.of(SIGN, ARRIVE, FINISH)) done.go(whistle, move, NINE);
    for (var one : List.of(open, done)) one.end(ENDED, NINE.plusSeconds(9));
    assertEquals(List.of(ENDED, DONE), List.of(open.state(), done.state()));
    assertEquals(NINE, done.endedAt());
  }

  @Test void an_answer_is_rated_once() {
    var answer = answer(whistle());
    answer.rate(5, new java.math.BigDecimal("100"), null, NINE);
    assertEquals("whistle.rated-already", assertThrows(Refusal.class, () -> answer.rate(1, java.math.BigDecimal.ZERO, null, NINE)).key());
  }

  @Test void the_first_come_are_taken_and_the_rest_are_thanked() {
    int accepted = 0;
    var said = new java.util.ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      said.add(new FirstCome(3, accepted, false).next());
      if (said.get(i).equals("ACCEPTED")) accepted++;
    }
    assertEquals(List.of("ACCEPTED", "ACCEPTED", "ACCEPTED", "THANKED", "THANKED"), said);
    assertEquals("FULL", new FirstCome(3, 3, false).state());
    assertEquals("OPEN", new FirstCome(3, 2, false).state(), "a place that was freed is open again");
    assertFalse(new FirstCome(3, 0, true).room());
  }

  @Test void every_act_is_reached_from_somewhere() {
    assertEquals(Set.of(WhistleMove.values()), java.util.stream.Stream.concat(java.util.stream.Stream.of(RAISE, CALL, SOLVE, WITHDRAW),
        Arrays.stream(AnswerState.values()).flatMap(state -> Arrays.stream(WhistleStatus.values()).flatMap(status -> WhistleMove.from(status, state).stream())))
        .collect(java.util.stream.Collectors.toSet()));
  }
}
