package shanzhi.projects.deliberation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.projects.deliberation.DeliberationSamples.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.*;
import shanzhi.projects.deliberation.boundary.RecordMeeting.Recusal;
import shanzhi.projects.deliberation.boundary.RecordMeeting.Vote;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** From a demand to a resolution in effect, in a community of the town and in a village, and what is refused on the way. */
@ExtendWith(ArquillianExtension.class)
class DeliberationIT extends DeliberationCase {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", DeliberationIT.class, DeliberationCase.class, DeliberationSamples.class); }

  @Test void a_demand_of_a_town_community_becomes_a_resolution_in_effect_and_its_money_is_set_aside() {
    money(FEILONG, "80000.00");
    var demand = CLERK.calls(() -> demands.enter(EnterDemand.of(FEILONG, DemandOrigin.SURVEY, fresh("问卷"), fresh("想要花池"), ItemPurpose.COURTYARD, 40)));
    var draft = draft(FEILONG, "12000.00");
    draft.getDemands().add(demand);
    var proposal = submitted(CLERK, draft);
    assertEquals(DemandStatus.TAKEN_UP, CLERK.calls(() -> demands.sheet(demand)).line().status());
    assertEquals("PROPOSAL_HEARING", CLERK.calls(() -> proposals.sheet(proposal)).path().code());
    heard(CLERK, proposal, 20, 12);
    long council = council(CLERK, FEILONG, BodyKind.RESIDENTS_COUNCIL, 31);
    var came = members(CLERK, council, 22);
    var meeting = CLERK.calls(() -> meetings.call(CallMeeting.of(council, "议事会例会", yesterday(), today().minusDays(2), proposal)));
    CLERK.does(() -> meetings.record(meeting, record(meetingVersion(CLERK, meeting), came, Vote.of(1, 12, 9, 0, Recusal.of(came.get(3), null, "施工单位负责人亲属")))));
    var sheet = CLERK.calls(() -> meetings.sheet(meeting));
    assertEquals(21, sheet.quorum());
    assertEquals(12, sheet.items().get(0).need());
    assertEquals(true, sheet.items().get(0).passed());
    var resolution = CLERK.calls(() -> meetings.confirm(meeting, sheet.line().version()));
    var item = CLERK.calls(() -> resolutions.sheet(resolution)).items().get(0).item();
    assertEquals(resolution + "-1", item.item());
    assertNull(item.effectiveOn());
    assertEquals(new BigDecimal("12000.00"), FINANCE.calls(() -> commitments.of(item.item())).resolved());
    assertTrue(CLERK.calls(() -> resolutions.open(FEILONG)).stream().noneMatch(one -> one.item().equals(item.item())));
    var publicity = published(resolution);
    assertEquals("publicity.still-running", refused(() -> CLERK.does(() -> publicities.complete(publicity, publicities.sheet(publicity).line().version()))));
    pass(publicity);
    CLERK.does(() -> publicities.complete(publicity, publicities.sheet(publicity).line().version()));
    assertEquals(ResolutionStatus.EFFECTIVE, CLERK.calls(() -> resolutions.sheet(resolution)).line().status());
    assertEquals(ProposalStatus.EFFECTIVE, CLERK.calls(() -> proposals.sheet(proposal)).line().status());
    assertTrue(ORGANISER.calls(() -> resolutions.open("510131000000")).stream().anyMatch(one -> one.item().equals(item.item()) && today().equals(one.effectiveOn())));
    ORGANISER.does(() -> resolutions.taken(item.item(), "XM-1"));
    ORGANISER.does(() -> resolutions.taken(item.item(), "XM-1"));
    assertEquals("resolution.item-taken", refused(() -> ORGANISER.does(() -> resolutions.taken(item.item(), "XM-2"))));
    assertTrue(CLERK.calls(() -> resolutions.open(FEILONG)).stream().noneMatch(one -> one.item().equals(item.item())));
    assertTrue(Sql.on(database).number("select count(*) from foundation.audit_entry where subject = ? and verb = 'resolution.complete'", resolution) == 1);
    var result = PublishResolution.of(resolution, today(), today().plusDays(6));
    result.setKind(PublicityKind.RESULT);
    assertNotNull(CLERK.calls(() -> publicities.publish(resolutionVersion(resolution), result)), "what came of it is made public too");
  }

  @Test void a_village_goes_by_four_discussions_and_two_publicities() {
    money(PUYAN, "50000.00");
    var proposal = submitted(VILLAGE_CLERK, draft(PUYAN, "20000.00"));
    assertEquals("FOUR_TWO", VILLAGE_CLERK.calls(() -> proposals.sheet(proposal)).path().code());
    for (var kind : List.of(BodyKind.TWO_COMMITTEES, BodyKind.PARTY_MEMBERS, BodyKind.VILLAGE_REPRESENTATIVES)) {
      long body = council(VILLAGE_CLERK, PUYAN, kind, 9);
      var came = members(VILLAGE_CLERK, body, 7);
      var meeting = VILLAGE_CLERK.calls(() -> meetings.call(CallMeeting.of(body, fresh("会"), yesterday(), today().minusDays(2), proposal)));
      VILLAGE_CLERK.does(() -> meetings.record(meeting, record(meetings.sheet(meeting).line().version(), came, Vote.of(1, 6, 1, 0))));
      var resolution = VILLAGE_CLERK.calls(() -> meetings.confirm(meeting, meetings.sheet(meeting).line().version()));
      assertEquals(kind == BodyKind.VILLAGE_REPRESENTATIVES, resolution != null, kind.name());
    }
    assertEquals(ProposalStatus.RESOLVED, VILLAGE_CLERK.calls(() -> proposals.sheet(proposal)).line().status());
    assertEquals(List.of("PARTY_PROPOSAL", "TWO_COMMITTEES", "PARTY_MEMBERS", "RESOLUTION"),
        VILLAGE_CLERK.calls(() -> proposals.sheet(proposal)).path().steps().stream().map(step -> step.kind().name()).toList());
    assertEquals("proposal.unknown", refused(() -> CLERK.does(() -> proposals.sheet(proposal))), "a clerk of another community does not see it");
  }

  @Test void what_comes_under_the_negative_list_is_blocked_until_it_is_another_proposal() {
    var draft = draft(FEILONG, "3000.00");
    draft.setContent("为住户代缴物管费");
    CLERK.does(() -> {
      var number = proposals.drawUp(draft, null);
      var hits = proposals.submit(number, version(number));
      assertEquals("F1", hits.get(0).clause());
      assertEquals("物管费", hits.get(0).found());
      assertEquals(ProposalStatus.BLOCKED, proposals.sheet(number).line().status());
      assertEquals("F1", proposals.sheet(number).hits().get(0).clause());
      assertEquals("proposal.move-not-allowed", refused(() -> proposals.submit(number, version(number))));
      proposals.edit(number, version(number), draft);
      assertEquals("proposal.unchanged-since-block", refused(() -> proposals.submit(number, version(number))));
      draft.setContent("新建花池两处");
      draft.setOtherLiable(true);
      proposals.edit(number, version(number), draft);
      assertEquals(ScreenTest.OTHER_LIABLE, proposals.submit(number, version(number)).get(0).test());
      draft.setOtherLiable(false);
      proposals.edit(number, version(number), draft);
      assertEquals(List.of(), proposals.submit(number, version(number)));
      assertEquals(StepKind.PARTY_PROPOSAL, proposals.sheet(number).line().step());
    });
    for (var cost : List.of(CostKind.OFFICE, CostKind.ENTERTAINMENT, CostKind.STAFF_PAY, CostKind.PRIVATE, CostKind.LIABLE, CostKind.DUTY)) {
      var other = draft(FEILONG, "100.00");
      other.getCosts().get(0).setKind(cost);
      CLERK.does(() -> {
        var number = proposals.drawUp(other, null);
        assertEquals(1, proposals.submit(number, version(number)).size(), cost.name());
      });
    }
  }

  @Test void a_hearing_wants_a_week_of_notice_twenty_people_and_sixty_of_a_hundred() {
    var proposal = submitted(CLERK, draft(FEILONG, "1000.00"));
    long body = hearing(FEILONG);
    assertEquals("meeting.notice-short", refused(() -> CLERK.does(() -> meetings.call(CallMeeting.of(body, "听证会", yesterday(), today().minusDays(7), proposal)))));
    assertEquals("meeting.notice-ahead", refused(() -> CLERK.does(() -> meetings.call(CallMeeting.of(body, "听证会", today().plusDays(20).atTime(9, 0), today().plusDays(1), proposal)))));
    var meeting = CLERK.calls(() -> meetings.call(CallMeeting.of(body, "听证会", yesterday(), today().minusDays(8), proposal)));
    assertEquals("meeting.called-twice", refused(() -> CLERK.does(() -> meetings.call(CallMeeting.of(body, "听证会", yesterday(), today().minusDays(8), proposal)))));
    var few = record(meetingVersion(CLERK, meeting), List.of(), Vote.of(1, 19, 0, 0));
    few.setPresent(19);
    assertEquals("meeting.too-few", refused(() -> CLERK.does(() -> meetings.record(meeting, few))));
    var against = record(meetingVersion(CLERK, meeting), List.of(), Vote.of(1, 11, 9, 0));
    against.setPresent(20);
    CLERK.does(() -> meetings.record(meeting, against));
    CLERK.does(() -> meetings.confirm(meeting, meetingVersion(CLERK, meeting)));
    assertEquals(ProposalStatus.STOPPED, CLERK.calls(() -> proposals.sheet(proposal)).line().status(), "eleven of twenty are less than sixty in a hundred");
    CLERK.does(() -> proposals.rework(proposal, version(proposal), "按听证意见修改"));
    assertEquals(2, CLERK.calls(() -> proposals.sheet(proposal)).round());
  }

  @Test void without_quorum_nothing_is_recorded_and_votes_have_to_add_up() {
    var proposal = submitted(CLERK, draft(FEILONG, "1000.00"));
    heard(CLERK, proposal, 30, 30);
    long council = council(CLERK, FEILONG, BodyKind.RESIDENTS_COUNCIL, 31);
    var came = members(CLERK, council, 22);
    var meeting = CLERK.calls(() -> meetings.call(CallMeeting.of(council, "议事会", yesterday(), today().minusDays(1), proposal)));
    int version = meetingVersion(CLERK, meeting);
    var short_ = assertThrows(Refusal.class, () -> CLERK.does(() -> meetings.record(meeting, record(version, came.subList(0, 20), Vote.of(1, 20, 0, 0)))));
    assertEquals("meeting.no-quorum", short_.key());
    assertEquals(List.of(21, 20, 31), short_.args().subList(0, 3));
    assertEquals("meeting.votes-differ", refused(() -> CLERK.does(() -> meetings.record(meeting, record(version, came, Vote.of(1, 12, 9, 0))))));
    assertEquals("meeting.item-missing", refused(() -> CLERK.does(() -> meetings.record(meeting, record(version, came)))));
    var stranger = new ArrayList<>(came);
    stranger.add(-1L);
    assertEquals("meeting.stranger", refused(() -> CLERK.does(() -> meetings.record(meeting, record(version, stranger, Vote.of(1, 12, 11, 0))))));
    var away = members(CLERK, council, 31).get(30);
    assertEquals("meeting.recused-absent", refused(() -> CLERK.does(() -> meetings.record(meeting, record(version, came, Vote.of(1, 12, 9, 0, Recusal.of(away, null, "亲属")))))));
    var eleven = record(version, came, Vote.of(1, 11, 10, 0, Recusal.of(came.get(0), null, "亲属")));
    CLERK.does(() -> meetings.record(meeting, eleven));
    assertEquals(false, CLERK.calls(() -> meetings.sheet(meeting)).items().get(0).passed(), "twelve of twenty-two it takes, the recused one counted");
    assertEquals("changed-by-someone-else", refused(() -> CLERK.does(() -> meetings.record(meeting, eleven))));
    var silent = record(meetingVersion(CLERK, meeting), came, Vote.of(1, 12, 10, 0));
    silent.setMinutes(null);
    CLERK.does(() -> meetings.record(meeting, silent));
    assertEquals("meeting.minutes-needed", refused(() -> CLERK.does(() -> meetings.confirm(meeting, meetingVersion(CLERK, meeting)))));
    var future = CLERK.calls(() -> meetings.call(callOfTopic(council)));
    assertEquals("meeting.not-yet-held", refused(() -> CLERK.does(() -> meetings.record(future, record(meetingVersion(CLERK, future), came, Vote.of(1, 22, 0, 0))))));
  }

  @Test void over_budget_nothing_is_confirmed_and_nothing_is_lost() {
    money(FEILONG, "100.00");
    var proposal = submitted(CLERK, draft(FEILONG, "9999999999.00"));
    heard(CLERK, proposal, 30, 30);
    long council = council(CLERK, FEILONG, BodyKind.RESIDENTS_COUNCIL, 3);
    var came = members(CLERK, council, 3);
    var meeting = CLERK.calls(() -> meetings.call(CallMeeting.of(council, "议事会", yesterday(), today().minusDays(1), proposal)));
    CLERK.does(() -> meetings.record(meeting, record(meetingVersion(CLERK, meeting), came, Vote.of(1, 3, 0, 0))));
    assertEquals("fund.purse-short", refused(() -> CLERK.does(() -> meetings.confirm(meeting, meetingVersion(CLERK, meeting)))));
    assertEquals(MeetingStatus.HELD, CLERK.calls(() -> meetings.sheet(meeting)).line().status());
    assertEquals(StepKind.RESOLUTION, CLERK.calls(() -> proposals.sheet(proposal)).line().step());
    assertEquals(0, Sql.on(database).number("select count(*) from projects.resolution r join projects.meeting m on m.id = r.meeting where m.number = ?", meeting));
  }

  @Test void a_publicity_too_short_or_over_is_refused_and_an_objection_freezes_it() {
    money(FEILONG, "60000.00");
    var resolution = resolved("5000.00");
    int version = resolutionVersion(resolution);
    assertEquals("publicity.too-short", refused(() -> CLERK.does(() -> publicities.publish(version, PublishResolution.of(resolution, today(), today().plusDays(5))))));
    assertEquals("publicity.expired", refused(() -> CLERK.does(() -> publicities.publish(version, PublishResolution.of(resolution, today().minusDays(9), today().minusDays(1))))));
    assertEquals("publicity.before-decision", refused(() -> CLERK.does(() -> publicities.publish(version, PublishResolution.of(resolution, today().minusDays(5), today().plusDays(5))))));
    Sql.on(database).update("update projects.resolution set decided_on = decided_on - 10 where number = ?", resolution);
    assertEquals("publicity.backdated", refused(() -> CLERK.does(() -> publicities.publish(version, PublishResolution.of(resolution, today().minusDays(6), today())))), "seven days on paper, one to read it");
    var publicity = published(resolution);
    long first = CLERK.calls(() -> publicities.object(publicity, EnterObjection.of("王小明", "价格偏高")));
    assertEquals(ResolutionStatus.FROZEN, CLERK.calls(() -> resolutions.sheet(resolution)).line().status());
    assertEquals("王**", CLERK.calls(() -> publicities.sheet(publicity)).objections().get(0).objector());
    long second = TOWN.calls(() -> publicities.object(publicity, EnterObjection.of("李四", "位置不合适")));
    assertTrue(TOWN.calls(() -> agenda.waiting(100)).rows().stream().anyMatch(line -> line.step().equals("ANSWER") && line.number().equals(publicity)));
    TOWN.does(() -> publicities.answer(publicity, AnswerObjection.of(first, "三家询价，附后", false)));
    assertEquals(PublicityStatus.FROZEN, CLERK.calls(() -> publicities.sheet(publicity)).line().status(), "one is still open");
    assertEquals("objection.own", refused(() -> TOWN.does(() -> publicities.answer(publicity, AnswerObjection.of(second, "不成立", false)))));
    var leader = Caller.named("leader").as(shanzhi.kernel.JobRole.LEADER);
    leader.does(() -> publicities.answer(publicity, AnswerObjection.of(second, "位置经现场核实合适", false)));
    assertEquals(PublicityStatus.RUNNING, CLERK.calls(() -> publicities.sheet(publicity)).line().status());
    assertEquals("objection.answered", refused(() -> leader.does(() -> publicities.answer(publicity, AnswerObjection.of(second, "再答", true)))));
    pass(publicity);
    assertEquals("publicity.over", refused(() -> CLERK.does(() -> publicities.object(publicity, EnterObjection.of("赵六", "来晚了")))));
    CLERK.does(() -> publicities.complete(publicity, publicities.sheet(publicity).line().version()));
    assertEquals("publicity.not-now", refused(() -> CLERK.does(() -> publicities.publish(resolutionVersion(resolution), PublishResolution.of(resolution, today(), today().plusDays(7))))));
  }

  @Test void an_objection_that_holds_sets_the_resolution_aside_and_frees_its_money() {
    money(FEILONG, "60000.00");
    var resolution = resolved("7000.00");
    var publicity = published(resolution);
    long objection = CLERK.calls(() -> publicities.object(publicity, EnterObjection.of("王小明", "产权单位应当承担")));
    TOWN.does(() -> publicities.answer(publicity, AnswerObjection.of(objection, "异议成立，由产权单位负责", true)));
    var sheet = CLERK.calls(() -> resolutions.sheet(resolution));
    assertEquals(ResolutionStatus.SET_ASIDE, sheet.line().status());
    assertEquals(ProposalStatus.STOPPED, CLERK.calls(() -> proposals.sheet(sheet.items().get(0).item().proposal())).line().status());
    assertNotNull(FINANCE.calls(() -> commitments.of(sheet.items().get(0).item().item())).released());
    assertEquals("resolution.not-effective", refused(() -> ORGANISER.does(() -> resolutions.taken(sheet.items().get(0).item().item(), "XM-9"))));
  }

  @Test void owners_count_by_heads_and_area_and_several_units_are_one_head() {
    long body = CLERK.calls(() -> bodies.found(KeepBody.of(FEILONG, BodyKind.OWNERS_ASSEMBLY, Counting.OWNERS, fresh("业主大会"), today().minusYears(1))));
    CLERK.does(() -> {
      for (int n : upTo(6)) bodies.enter(EnterMember.of(body, "Y" + n, "业主" + n, today().minusYears(1)).owns(n + "-101", "100.00"));
      bodies.enter(EnterMember.of(body, "Y1", "业主1", today().minusYears(1)).owns("1-102", "60.00"));
      assertEquals("body.unit-twice", refused(() -> bodies.enter(EnterMember.of(body, "Y2", "业主2", today()).owns("1-102", "60.00"))));
      assertEquals("body.name-differs", refused(() -> bodies.enter(EnterMember.of(body, "Y1", "他人", today()).owns("1-103", "60.00"))));
    });
    var sheet = CLERK.calls(() -> bodies.sheet(body));
    assertEquals(6, sheet.line().heads(), "seven units, six heads");
    assertEquals(new BigDecimal("660.00"), sheet.line().area());
    assertEquals(4, sheet.rules().get(0).quorum());
    assertEquals(new BigDecimal("440.00"), sheet.rules().get(0).quorumArea());
    long declared = CLERK.calls(() -> bodies.found(KeepBody.of(FEILONG, BodyKind.OWNERS_ASSEMBLY, Counting.OWNERS, fresh("业主大会"), today().minusYears(1)).declared(782, "83404")));
    var figures = CLERK.calls(() -> bodies.sheet(declared)).rules();
    assertEquals(List.of(Matter.ORDINARY, Matter.SPECIAL), figures.stream().map(one -> one.rule().matter()).toList());
    assertEquals(522, figures.get(0).quorum());
    assertEquals(new BigDecimal("55602.67"), figures.get(0).quorumArea());
    var draft = draft(FEILONG, "1000.00");
    draft.setPath("OWNERS");
    draft.setMatter(Matter.SPECIAL);
    var proposal = submitted(CLERK, draft);
    var meeting = CLERK.calls(() -> meetings.call(CallMeeting.of(declared, "业主大会", yesterday(), today().minusDays(16), proposal)));
    var record = record(meetingVersion(CLERK, meeting), List.of(), Vote.of(1, 450, 150, 0));
    record.setPresent(600);
    record.setPresentArea(new BigDecimal("55602.66"));
    record.getItems().get(0).setAreaFor(new BigDecimal("50000"));
    assertEquals("meeting.no-quorum-area", refused(() -> CLERK.does(() -> meetings.record(meeting, record))));
    record.setPresentArea(new BigDecimal("60000"));
    record.getItems().get(0).setAreaFor(new BigDecimal("44999.99"));
    CLERK.does(() -> meetings.record(meeting, record));
    assertEquals(false, CLERK.calls(() -> meetings.sheet(meeting)).items().get(0).passed(), "three quarters of the heads, not of the area");
  }
}
