package shanzhi.projects.communion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.projects.deliberation.DeliberationSamples.*;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.Refusal;
import shanzhi.projects.communion.boundary.*;
import shanzhi.projects.deliberation.DeliberationSamples;
import shanzhi.projects.deliberation.boundary.Bodies;
import shanzhi.projects.deliberation.boundary.BodyKind;
import shanzhi.projects.deliberation.boundary.DemandOrigin;
import shanzhi.projects.deliberation.boundary.Demands;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.testkit.TestEar;

/** Observers, courtyards, partners and the three lists. */
@ExtendWith(ArquillianExtension.class)
class CommunionIT {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", CommunionIT.class, DeliberationSamples.class); }

  @Inject Observers observers;
  @Inject Courtyards courtyards;
  @Inject Partners partners;
  @Inject CommonLists lists;
  @Inject Demands demands;
  @Inject Bodies bodies;

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private long observer() { return CLERK.calls(() -> observers.appoint(AppointObserver.of(FEILONG, "秦观", "院落环境", today().minusMonths(2)))); }

  private EntryLine entry(String number) {
    return CLERK.calls(() -> lists.list(new EntryQuery(number, FEILONG, null, null, 0, 10))).rows().get(0);
  }

  private String entered(CommonList list) { return CLERK.calls(() -> lists.enter(EnterListEntry.of(FEILONG, list, fresh("事"), "飞龙社区"))); }

  @Test void what_an_observer_saw_becomes_a_demand_once() {
    long observer = observer();
    var seen = CLERK.calls(() -> observers.observe(RecordObservation.of(observer, today(), "3 栋东侧", "晾晒区缺少遮雨")));
    var wanted = new TurnIntoDemand();
    wanted.setTitle(fresh("晾晒区加棚"));
    wanted.setKind(ItemPurpose.COURTYARD);
    var demand = CLERK.calls(() -> observers.demand(seen, wanted));
    var sheet = CLERK.calls(() -> demands.sheet(demand));
    assertEquals(DemandOrigin.OBSERVER, sheet.line().origin());
    assertEquals(seen, sheet.line().originRef());
    assertEquals("observation.settled", refused(() -> CLERK.does(() -> observers.settle(seen, false, "留存"))));
    assertEquals("observer.not-then", refused(() -> CLERK.does(() -> observers.observe(RecordObservation.of(observer, today().minusYears(1), "某处", "太早")))));
    CLERK.does(() -> observers.dismiss(observer, today()));
    assertEquals("communion.ended", refused(() -> CLERK.does(() -> observers.dismiss(observer, today()))));
    assertTrue(CLERK.calls(() -> observers.list(FEILONG)).stream().noneMatch(one -> one.id() == observer));
  }

  @Test void a_courtyard_comes_with_its_party_group_and_three_councils() {
    var name = fresh("三号院");
    long yard = CLERK.calls(() -> courtyards.setUp(SetUpCourtyard.of(FEILONG, name, 86, today().minusMonths(1))));
    var line = CLERK.calls(() -> courtyards.list(FEILONG)).stream().filter(one -> one.id() == yard).findFirst().orElseThrow();
    assertEquals(List.of(BodyKind.COURTYARD_BOARD, BodyKind.COURTYARD_COUNCIL, BodyKind.COURTYARD_PARTY_GROUP, BodyKind.COURTYARD_SUPERVISION),
        line.bodies().stream().map(CourtyardLine.Body::kind).toList());
    assertEquals(name, CLERK.calls(() -> bodies.sheet(line.bodies().get(0).id())).line().courtyard());
    assertEquals("courtyard.exists", refused(() -> CLERK.does(() -> courtyards.setUp(SetUpCourtyard.of(FEILONG, name, 86, today())))));
  }

  @Test void what_partners_gave_adds_up() {
    long partner = CLERK.calls(() -> partners.join(JoinAsPartner.of(FEILONG, fresh("菁菁苗圃"), PartnerKind.RESIDENT, "共享花园轮值", today().minusMonths(1))));
    var turn = EnterContribution.of(partner, today(), ContributionKind.ROSTER, "浇水轮值");
    assertEquals("partner.hours-needed", refused(() -> CLERK.does(() -> partners.contribute(turn))));
    turn.setHours(new BigDecimal("2.5"));
    CLERK.does(() -> partners.contribute(turn));
    var goods = EnterContribution.of(partner, today(), ContributionKind.GOODS, "花苗 40 株");
    goods.setValue(new BigDecimal("320.00"));
    CLERK.does(() -> partners.contribute(goods));
    var line = CLERK.calls(() -> partners.list(FEILONG)).stream().filter(one -> one.id() == partner).findFirst().orElseThrow();
    assertEquals(2, line.contributions());
    assertEquals(new BigDecimal("2.5"), line.hours());
    assertEquals(new BigDecimal("320.00"), line.value());
    assertEquals(2, CLERK.calls(() -> partners.contributions(partner)).size());
    assertEquals("partner.not-then", refused(() -> CLERK.does(() -> partners.contribute(EnterContribution.of(partner, today().plusDays(1), ContributionKind.SKILL, "明天的事")))));
  }

  @Test void a_need_is_claimed_met_with_a_resource_and_completed() {
    var need = entered(CommonList.NEED);
    var resource = entered(CommonList.RESOURCE);
    long member = CLERK.calls(() -> lists.appoint(AppointMember.of(FEILONG, "苏轼", "县第一小学", "副校长", today().minusMonths(3))));
    var claim = ClaimEntry.of(1, "县第一小学", today().minusDays(3), today().minusDays(1));
    claim.setMember(member);
    claim.setResource("QD-20200101-1");
    assertEquals("list-entry.no-resource", refused(() -> CLERK.does(() -> lists.claim(need, claim))));
    claim.setResource(resource);
    CLERK.does(() -> lists.claim(need, claim));
    assertEquals(resource, entry(need).resource());
    assertTrue(entry(need).late());
    assertEquals("list-entry.not-open", refused(() -> CLERK.does(() -> lists.claim(need, ClaimEntry.of(entry(need).version(), "别家", today(), null)))));
    assertEquals("changed-by-someone-else", refused(() -> CLERK.does(() -> lists.complete(need, CompleteEntry.of(1, today(), "已完成")))));
    assertEquals("list-entry.not-claimed", refused(() -> CLERK.does(() -> lists.complete(resource, CompleteEntry.of(1, today(), "已完成")))));
    CLERK.does(() -> lists.complete(need, CompleteEntry.of(entry(need).version(), today(), "活动室周末开放")));
    assertEquals(EntryStatus.DONE, entry(need).status());
    assertEquals(1, CLERK.calls(() -> lists.members(FEILONG)).stream().filter(one -> one.id() == member).findFirst().orElseThrow().done());
    CLERK.does(() -> lists.withdraw(resource, 1, "不再提供"));
    assertNull(entry(resource).claimedBy());
    assertEquals(EntryStatus.WITHDRAWN, entry(resource).status());
  }

  @Test void a_need_of_the_list_goes_on_as_a_demand_once_and_a_resource_does_not() {
    var need = entered(CommonList.NEED);
    var wanted = TurnIntoDemand.of(fresh("加装坡道"), ItemPurpose.COURTYARD, 12);
    var demand = CLERK.calls(() -> lists.demand(need, wanted));
    var line = CLERK.calls(() -> demands.sheet(demand)).line();
    assertEquals(DemandOrigin.LIST, line.origin());
    assertEquals(need, line.originRef());
    assertEquals(demand, entry(need).demand());
    assertEquals(EntryStatus.OPEN, entry(need).status(), "it may still be claimed");
    assertEquals("list-entry.demand-twice", refused(() -> CLERK.calls(() -> lists.demand(need, wanted))));
    assertEquals("list-entry.resource", refused(() -> CLERK.calls(() -> lists.demand(entered(CommonList.RESOURCE), wanted))));
    CLERK.does(() -> lists.withdraw(need, 1, "另案办理"));
    assertEquals("list-entry.not-open", refused(() -> CLERK.calls(() -> lists.demand(need, wanted))));
  }

  @Test void out_of_reach_nothing_is_there_and_without_the_right_nobody_gets_in() {
    long observer = observer();
    var seen = CLERK.calls(() -> observers.observe(RecordObservation.of(observer, today(), "某处", "某事")));
    long partner = CLERK.calls(() -> partners.join(JoinAsPartner.of(FEILONG, fresh("商户"), PartnerKind.SHOP, "让利", today())));
    long member = CLERK.calls(() -> lists.appoint(AppointMember.of(FEILONG, "某人", "某单位", "某职", today())));
    var need = entered(CommonList.NEED);
    var turn = new TurnIntoDemand();
    turn.setTitle("需求");
    turn.setKind(ItemPurpose.LITERACY);
    List<Runnable> edits = List.of(() -> observers.appoint(AppointObserver.of(FEILONG, "某", "某", today())), () -> observers.dismiss(observer, today()),
        () -> observers.observe(RecordObservation.of(observer, today(), "某", "某")), () -> observers.demand(seen, turn), () -> observers.settle(seen, true, "转"),
        () -> courtyards.setUp(SetUpCourtyard.of(FEILONG, "院", 1, today())), () -> partners.join(JoinAsPartner.of(FEILONG, "某", PartnerKind.SHOP, "某", today())),
        () -> partners.leave(partner, today()), () -> partners.contribute(EnterContribution.of(partner, today(), ContributionKind.SKILL, "某")),
        () -> lists.appoint(AppointMember.of(FEILONG, "某", "某", "某", today())), () -> lists.dismiss(member, today()),
        () -> lists.enter(EnterListEntry.of(FEILONG, CommonList.NEED, "某", "某")), () -> lists.claim(need, ClaimEntry.of(1, "某", today(), null)),
        () -> lists.complete(need, CompleteEntry.of(1, today(), "某")), () -> lists.withdraw(need, 1, "某"), () -> lists.demand(need, turn));
    edits.forEach(deed -> assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.does(deed)).kind()));
    edits.forEach(deed -> assertThrows(EJBAccessException.class, () -> TOWN.does(deed)));
    assertEquals("partner.unknown", refused(() -> STRANGER.does(() -> partners.contributions(partner))));
    assertEquals(0, STRANGER.calls(() -> observers.list(FEILONG)).size() + STRANGER.calls(() -> observers.observations(FEILONG)).size() + STRANGER.calls(() -> partners.list(FEILONG)).size()
        + STRANGER.calls(() -> courtyards.list(FEILONG)).size() + STRANGER.calls(() -> lists.members(FEILONG)).size());
    assertEquals(0, STRANGER.calls(() -> lists.list(new EntryQuery(null, FEILONG, null, null, 0, 10))).total());
    List<Runnable> reads = List.of(() -> observers.list(null), () -> observers.observations(null), () -> courtyards.list(null), () -> partners.list(null), () -> partners.contributions(partner),
        () -> lists.members(null), () -> lists.list(new EntryQuery(null, null, null, null, 0, 1)));
    reads.forEach(deed -> assertThrows(EJBAccessException.class, () -> OFFICE.does(deed)));
    reads.forEach(deed -> AUDITOR.does(deed));
  }
}
