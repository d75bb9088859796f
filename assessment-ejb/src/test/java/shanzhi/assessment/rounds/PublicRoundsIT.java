package shanzhi.assessment.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.assessment.rounds.RoundSteps.CLERK;
import static shanzhi.assessment.rounds.RoundSteps.LEADER;
import static shanzhi.assessment.rounds.RoundSteps.ORGANISER;
import static shanzhi.assessment.rounds.RoundSteps.STRANGER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.rounds.boundary.Awards;
import shanzhi.assessment.rounds.boundary.ObjectAtDoor;
import shanzhi.assessment.rounds.boundary.PublicRounds;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.kernel.Refusal;
import shanzhi.testkit.TestEar;

/** The publicity of a round at the residents' door: nobody is signed on there. */
@ExtendWith(ArquillianExtension.class)
class PublicRoundsIT {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", PublicRoundsIT.class, RoundSteps.class); }

  @Inject RoundSteps steps;
  @Inject Rounds rounds;
  @Inject Awards awards;
  @Inject PublicRounds door;

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private static ObjectAtDoor objection(String number, long candidate, String words, String phone) { return new ObjectAtDoor(number, UUID.randomUUID().toString(), candidate, words, "李先生", phone); }

  @Test void residents_see_who_is_proposed_and_object_and_it_is_not_named_before_they_are_answered() {
    long round = steps.opened(0);
    long candidate = steps.scored(round);
    assertTrue(door.list().stream().noneMatch(one -> one.round() == round), "nothing hangs out yet");
    ORGANISER.calls(() -> rounds.publicise(round));
    var line = door.list().stream().filter(one -> one.round() == round).findFirst().orElseThrow();
    var number = line.number();
    assertTrue(line.running());
    assertEquals(List.of(candidate), door.shown(number).stream().map(one -> one.candidate()).toList());
    assertEquals("round.unknown", refused(() -> door.shown("SF-20200101-1")));
    assertEquals("candidate.unknown", refused(() -> door.object(objection(number, 1, "没有这个单位", "13900000009"))));
    var said = objection(number, candidate, "停车秩序与评分不符", "13900000001");
    var receipt = door.object(said);
    assertEquals(receipt, door.object(said), "sent twice it counts once");
    assertEquals("objection.waits", refused(() -> door.object(objection(number, candidate, "再说一遍", "13900000001"))));
    var other = door.object(objection(number, candidate, "公共收益没有公示", "13900000002"));
    assertEquals(2, door.shown(number).get(0).objections());
    assertNull(door.objection(number, receipt).answer());
    assertEquals("selection.receipt-unknown", refused(() -> door.objection(number, "222222222222")));
    assertEquals(0, steps.sql().number("select count(*) from assessment.resident_objection where phone like '%1390000%' or sender like '%1390000%' or name like '%李%'"), "who objects is kept sealed");
    assertEquals(List.of("13900000001", "13900000002"), ORGANISER.calls(() -> awards.objectors(candidate)).stream().map(one -> one.phone()).toList());
    assertThrows(EJBAccessException.class, () -> CLERK.calls(() -> awards.objectors(candidate)));
    assertEquals("candidate.unknown", refused(() -> STRANGER.calls(() -> awards.objectors(candidate))));
    steps.sql().update("update assessment.round set public_until = now() - interval '1 minute' where id = ?", round);
    assertFalse(door.round(number).running());
    assertEquals("objection.too-late", refused(() -> door.object(objection(number, candidate, "晚到的异议", "13900000003"))));
    assertEquals("round.nobody", refused(() -> LEADER.calls(() -> awards.name(round, "蒲委〔2026〕21 号"))));
    var open = steps.sheet(candidate).objections();
    ORGANISER.does(() -> awards.answer(open.get(1).id(), false, "泊位已补划"));
    assertEquals("泊位已补划", door.objection(number, receipt).answer());
    assertNull(door.objection(number, other).answer(), "each has its own answer");
    ORGANISER.does(() -> awards.answer(open.get(0).id(), false, "收益已公示"));
    assertEquals(false, door.objection(number, other).upheld());
    assertEquals(1, LEADER.calls(() -> awards.name(round, "蒲委〔2026〕21 号")));
    assertTrue(door.shown(number).get(0).state().awarded());
  }
}
