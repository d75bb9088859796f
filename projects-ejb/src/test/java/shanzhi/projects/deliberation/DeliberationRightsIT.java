package shanzhi.projects.deliberation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.projects.deliberation.DeliberationSamples.*;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.Refusal;
import shanzhi.projects.deliberation.boundary.*;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Who may do what in this room and where; how demands rank, which rules hold when, what is printed. */
@ExtendWith(ArquillianExtension.class)
class DeliberationRightsIT extends DeliberationCase {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", DeliberationRightsIT.class, DeliberationCase.class, DeliberationSamples.class); }

  @Test void rules_are_dated_and_those_that_wait_to_be_compared_say_so() {
    var rules = CLERK.calls(() -> bodies.rules()).stream().filter(rule -> rule.kind() == BodyKind.RESIDENTS_ASSEMBLY && rule.counting() == Counting.PERSONS).toList();
    assertEquals(2, rules.size());
    assertEquals("2026-01-01", rules.get(0).from().toString());
    assertEquals(rules.get(0).from(), rules.get(1).to());
    assertEquals(List.of(false, true), rules.stream().map(BodyRule::confirmed).toList());
  }

  @Test void demands_rank_by_households_merge_and_come_once_from_one_origin() {
    CLERK.does(() -> {
      var ref = fresh("一户一表");
      var most = demands.enter(EnterDemand.of(FEILONG, DemandOrigin.SURVEY, ref, fresh("加装扶手"), ItemPurpose.HARDWARE, 99_990));
      assertEquals(most, demands.enter(EnterDemand.of(FEILONG, DemandOrigin.SURVEY, ref, "又来一次", ItemPurpose.HARDWARE, 99_991)));
      assertEquals(99_991, demands.sheet(most).line().households());
      var other = demands.enter(EnterDemand.of(FEILONG, DemandOrigin.PROPOSAL, null, fresh("楼道扶手"), ItemPurpose.HARDWARE, 5));
      assertTrue(demands.sheet(other).line().rank() > demands.sheet(most).line().rank());
      demands.merge(other, demands.sheet(other).line().version(), most);
      assertEquals(99_996, demands.sheet(most).line().households());
      assertEquals(most, demands.sheet(other).into());
      assertEquals("demand.move-not-allowed", refused(() -> demands.decline(other, demands.sheet(other).line().version(), "已并入")));
      demands.passOn(most, demands.sheet(most).line().version(), "转住建部门");
      assertEquals(DemandStatus.PASSED_ON, demands.sheet(most).line().status());
    });
  }

  @Test void an_assembly_counted_anew_has_another_quorum_and_one_that_ended_meets_no_more() {
    var founded = KeepBody.of(FEILONG, BodyKind.RESIDENTS_ASSEMBLY, Counting.PERSONS, fresh("居民会议"), today().minusYears(1)).declared(600, null);
    long body = CLERK.calls(() -> bodies.found(founded));
    assertEquals(301, CLERK.calls(() -> bodies.sheet(body)).rules().get(0).quorum(), "more than half of 600");
    CLERK.does(() -> bodies.change(body, 1, founded.declared(900, null)));
    assertEquals(451, CLERK.calls(() -> bodies.sheet(body)).rules().get(0).quorum());
    assertEquals("changed-by-someone-else", refused(() -> CLERK.does(() -> bodies.change(body, 1, founded.declared(700, null)))));
    long council = council(CLERK, FEILONG, BodyKind.RESIDENTS_COUNCIL, 3);
    var met = CLERK.calls(() -> meetings.call(callOfTopic(council)));
    int version = CLERK.calls(() -> bodies.sheet(council)).line().version();
    assertEquals("body.meeting-open", refused(() -> CLERK.does(() -> bodies.end(council, version, today()))));
    CLERK.does(() -> meetings.cancel(met, meetings.sheet(met).line().version(), "改期"));
    CLERK.does(() -> bodies.end(council, version, today()));
    assertEquals("body.ended", refused(() -> CLERK.does(() -> meetings.call(callOfTopic(council)))));
  }

  @Test void papers_are_printed_with_masked_names() {
    money(FEILONG, "60000.00");
    var resolution = resolved("800.00");
    var meeting = CLERK.calls(() -> resolutions.sheet(resolution)).meeting();
    assertTrue(CLERK.calls(() -> meetings.notice(meeting)).pdf().length > 1000);
    assertTrue(CLERK.calls(() -> meetings.minutes(meeting)).pdf().length > 1000);
    assertTrue(TOWN.calls(() -> resolutions.print(resolution)).pdf().length > 1000);
    var publicity = published(resolution);
    CLERK.does(() -> publicities.object(publicity, EnterObjection.of("欧阳小明", "问一问")));
    assertTrue(CLERK.calls(() -> publicities.print(publicity)).pdf().length > 1000);
  }

  @Test void out_of_reach_nothing_is_there_and_without_the_right_nobody_gets_in() {
    money(FEILONG, "60000.00");
    var resolution = resolved("900.00");
    var item = CLERK.calls(() -> resolutions.sheet(resolution)).items().get(0).item();
    var meeting = CLERK.calls(() -> resolutions.sheet(resolution)).meeting();
    var publicity = published(resolution);
    var demand = CLERK.calls(() -> demands.enter(EnterDemand.of(FEILONG, DemandOrigin.PROPOSAL, null, fresh("需求"), ItemPurpose.LITERACY, 3)));
    long body = council(CLERK, FEILONG, BodyKind.RESIDENTS_COUNCIL, 3);
    long member = members(CLERK, body, 1).get(0);
    var proposal = CLERK.calls(() -> proposals.drawUp(draft(FEILONG, "10.00"), null));
    List<Runnable> reads = List.of(() -> demands.sheet(demand), () -> proposals.sheet(proposal), () -> bodies.sheet(body), () -> meetings.sheet(meeting), () -> resolutions.sheet(resolution),
        () -> resolutions.item(item.item()), () -> resolutions.open(FEILONG), () -> publicities.sheet(publicity), () -> meetings.notice(meeting), () -> meetings.minutes(meeting),
        () -> resolutions.print(resolution), () -> publicities.print(publicity), () -> proposals.file(proposal, 1), () -> meetings.file(meeting, 1));
    List<Runnable> edits = List.of(() -> demands.enter(EnterDemand.of(FEILONG, DemandOrigin.PROPOSAL, null, "需求", ItemPurpose.LITERACY, 3)), () -> demands.merge(demand, 1, demand),
        () -> demands.passOn(demand, 1, "转"), () -> demands.decline(demand, 1, "不"), () -> demands.reopen(demand, 1, "再"), () -> proposals.drawUp(draft(FEILONG, "10.00"), null),
        () -> proposals.edit(proposal, 1, draft(FEILONG, "10.00")), () -> proposals.submit(proposal, 1), () -> proposals.propose(proposal, ProposeAsParty.at(1, "党委", today(), "好")),
        () -> proposals.rework(proposal, 1, "再"), () -> proposals.withdraw(proposal, 1, "撤"),
        () -> bodies.found(KeepBody.of(FEILONG, BodyKind.RESIDENTS_COUNCIL, Counting.MEMBERS, "会", today())),
        () -> bodies.change(body, 1, KeepBody.of(FEILONG, BodyKind.RESIDENTS_COUNCIL, Counting.MEMBERS, "会", today())), () -> bodies.end(body, 1, today()),
        () -> bodies.enter(EnterMember.of(body, "9", "某", today())), () -> bodies.leave(body, member, today()), () -> meetings.call(callOfTopic(body)),
        () -> meetings.record(meeting, record(1, List.of())), () -> meetings.confirm(meeting, 1), () -> meetings.cancel(meeting, 1, "取消"),
        () -> publicities.publish(1, PublishResolution.of(resolution, today(), today().plusDays(7))), () -> publicities.complete(publicity, 1));
    reads.forEach(deed -> assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.does(deed)).kind()));
    edits.forEach(deed -> assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.does(deed)).kind()));
    reads.forEach(deed -> assertThrows(EJBAccessException.class, () -> OFFICE.does(deed)));
    edits.forEach(deed -> assertThrows(EJBAccessException.class, () -> AUDITOR.does(deed)));
    assertEquals("publicity.unknown", refused(() -> TOWN_STRANGER.does(() -> publicities.answer(publicity, AnswerObjection.of(1, "答", false)))));
    assertEquals("publicity.unknown", refused(() -> TOWN_STRANGER.does(() -> publicities.object(publicity, EnterObjection.of("某", "某")))));
    assertThrows(EJBAccessException.class, () -> CLERK.does(() -> publicities.answer(publicity, AnswerObjection.of(1, "答", false))));
    assertThrows(EJBAccessException.class, () -> TOWN.does(() -> resolutions.taken(item.item(), "XM")));
    assertEquals("resolution.unknown-item", refused(() -> Caller.named("organiser-jt").as(shanzhi.kernel.JobRole.ORGANISER).does(() -> resolutions.taken(item.item(), "XM"))));
    assertEquals(0, STRANGER.calls(() -> demands.ledger(DemandQuery.of(FEILONG, null))).total());
    assertEquals(0, STRANGER.calls(() -> bodies.list(BodyQuery.of(FEILONG))).total());
    assertEquals(0, STRANGER.calls(() -> meetings.ledger(new MeetingQuery(FEILONG, null, null, 0, 10))).total());
    assertEquals(0, STRANGER.calls(() -> proposals.ledger(new ProposalQuery(null, FEILONG, null, null, 0, 10))).total());
    assertEquals(0, STRANGER.calls(() -> publicities.ledger(new PublicityQuery(FEILONG, null, 0, 10))).total());
    assertTrue(AUDITOR.calls(() -> resolutions.ledger(new ResolutionQuery(null, FEILONG, null, 0, 0, 10))).total() > 0);
    assertThrows(EJBException.class, () -> CLERK.does(() -> demands.enter(EnterDemand.of(FEILONG, DemandOrigin.PROPOSAL, null, " ", ItemPurpose.LITERACY, 0))));
  }
}
