package shanzhi.projects.deliberation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shanzhi.kernel.Refusal;
import shanzhi.projects.deliberation.boundary.DemandOrigin;
import shanzhi.projects.deliberation.boundary.DemandStatus;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.deliberation.boundary.MeetingStatus;
import shanzhi.projects.deliberation.boundary.ProposalStatus;
import shanzhi.projects.deliberation.boundary.PublicityKind;
import shanzhi.projects.deliberation.boundary.PublicityStatus;

/** Every move in every state: what the table of moves does not name is refused and changes nothing. */
class WaysTest {

  private static final Affair.Ground GROUND = new Affair.Ground("510131000000", "510131001000", "510131001006");
  private static final Instant NOW = Instant.parse("2026-05-20T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 8);

  private static Demand demand() { return new Demand(GROUND, DemandOrigin.PROPOSAL, null, "试", null, ItemPurpose.HARDWARE, 1); }
  private static Proposal proposal() { return new Proposal(GROUND, 1, "clerk", NOW); }
  private static Meeting meeting() { return new Meeting(GROUND, 1, "试", NOW, "试", DAY); }
  private static Publicity publicity() { return new Publicity(GROUND, 1, PublicityKind.RESOLUTION, DAY, DAY.plusDays(6)); }

  /** One way from new to each state that can be reached. */
  private static <S extends Enum<S>, M extends Enum<M>, T extends Affair> Map<S, List<M>> ways(Class<S> states, M[] moves, Supplier<T> fresh, java.util.function.BiConsumer<T, M> go) {
    var ways = new EnumMap<S, List<M>>(states);
    var open = new ArrayDeque<List<M>>();
    open.add(List.of());
    ways.put(states.cast(fresh.get().status()), List.of());
    while (!open.isEmpty()) {
      var way = open.poll();
      for (var move : moves) {
        var thing = fresh.get();
        try {
          way.forEach(one -> go.accept(thing, one));
          go.accept(thing, move);
        } catch (Refusal refused) {
          continue;
        }
        var longer = new ArrayList<>(way);
        longer.add(move);
        if (ways.putIfAbsent(states.cast(thing.status()), longer) == null) open.add(longer);
      }
    }
    return ways;
  }

  private static <S extends Enum<S>, M extends Enum<M>, T extends Affair> Stream<DynamicTest> cells(Class<S> states, M[] moves, Supplier<T> fresh, java.util.function.BiConsumer<T, M> go,
      java.util.function.BiPredicate<M, S> possible) {
    var ways = ways(states, moves, fresh, go);
    assertEquals(List.of(states.getEnumConstants()), List.copyOf(ways.keySet()), "every state can be reached");
    return ways.entrySet().stream().flatMap(way -> Stream.of(moves).map(move -> DynamicTest.dynamicTest(way.getKey() + " " + move, () -> {
      var thing = fresh.get();
      way.getValue().forEach(one -> go.accept(thing, one));
      Consumer<T> deed = one -> go.accept(one, move);
      if (possible.test(move, way.getKey())) {
        deed.accept(thing);
      } else {
        var refused = assertThrows(Refusal.class, () -> deed.accept(thing));
        assertTrue(refused.key().endsWith(".move-not-allowed"), refused.key());
        assertEquals(way.getKey(), thing.status());
      }
    })));
  }

  @TestFactory Stream<DynamicTest> demands() { return cells(DemandStatus.class, DemandMove.values(), WaysTest::demand, Demand::go, DemandMove::possibleIn); }

  @TestFactory Stream<DynamicTest> proposals() { return cells(ProposalStatus.class, ProposalMove.values(), WaysTest::proposal, Proposal::go, ProposalMove::possibleIn); }

  @TestFactory Stream<DynamicTest> meetings() {
    return cells(MeetingStatus.class, MeetingMove.values(), WaysTest::meeting, (meeting, move) -> meeting.go(move, NOW), MeetingMove::possibleIn);
  }

  @TestFactory Stream<DynamicTest> publicities() {
    return cells(PublicityStatus.class, PublicityMove.values(), WaysTest::publicity, (publicity, move) -> publicity.go(move, NOW), PublicityMove::possibleIn);
  }

  @Test void what_was_blocked_leads_to_the_bodies_only_over_another_draft() {
    var proposal = proposal();
    proposal.go(ProposalMove.BLOCK);
    assertEquals(List.of(ProposalMove.EDIT, ProposalMove.WITHDRAW), ProposalMove.from(proposal.status()));
  }

  @Test void a_proposal_goes_on_step_by_step_and_begins_anew_at_the_beginning() {
    var proposal = proposal();
    proposal.go(ProposalMove.SUBMIT);
    proposal.go(ProposalMove.PROPOSE);
    proposal.go(ProposalMove.PASS);
    assertEquals(3, proposal.position());
    proposal.go(ProposalMove.STOP);
    proposal.go(ProposalMove.REWORK);
    assertEquals(0, proposal.position());
    assertEquals(ProposalStatus.DRAFT, proposal.status());
  }

  @Test void seven_days_are_counted_with_the_first_and_the_last() {
    assertEquals(7, Publicity.days(LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 14)));
    assertEquals(1, Publicity.days(DAY, DAY));
  }
}
