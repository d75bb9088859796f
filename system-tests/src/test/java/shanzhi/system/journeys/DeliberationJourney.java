package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static shanzhi.system.journeys.Council.said;

import org.junit.jupiter.api.Test;

/** A demand of 飞龙社区 on its way: the clerk draws a proposal up, the negative list stops it, mended it goes to hearing and council; the resolution hangs out, and an objection is answered by the town. */
class DeliberationJourney {

  @Test void a_demand_becomes_a_resolution_and_an_objection_is_answered() {
    String publicity;
    try (var clerk = Person.atDesk("clerk")) {
      publicity = publish(clerk);
      clerk.page().locator("[id$='fo:i']").fill("申屠远");
      clerk.page().locator("[id$='fx:i']").fill("位置离窗户太近");
      clerk.page().locator("button[id$='object']").click();
      said(clerk.page(), "公示暂停");
    }
    try (var town = Person.atDesk("town")) {
      assertEquals(200, town.open(publicity).status());
      town.page().locator("[id$='fa:i']").fill("已现场核实，位置合适");
      town.page().locator("button[id$='dismiss']").click();
      said(town.page(), "已答复");
      town.shoot("deliberation-answered");
    }
    try (var stranger = Person.atDesk("clerk-jt")) {
      assertEquals(404, stranger.open(publicity).status());
    }
  }

  private static String publish(Person clerk) {
    clerk.open("/app/deliberation/demands");
    clerk.shoot("deliberation-demands");
    clerk.page().locator(".ui-datatable-data a").first().click();
    var council = new Council(clerk);
    var proposal = council.drawUp("晾晒区加遮雨棚", "遮雨棚", "3200");
    council.propose();
    council.hear(proposal);
    council.resolve();
    return council.publish();
  }
}
