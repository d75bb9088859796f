package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.system.journeys.Council.said;
import static shanzhi.system.journeys.Council.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is done now and then at the desks of funds: a route laid out, a livelihood project planned, an assembly counted anew, a published vote counted again, an audit's finding entered. */
class FundDeskJourney {

  private static final String COMMUNITY = "510131001006";
  private static final String BALLOTS = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n1;60;路灯\n2;50;长椅\n3;40;花坛\nVOTES\nvoter_id;vote\na;1,2\nb;1,3\nc;3\n";

  @Test void a_route_gets_its_stops_and_events_on_the_page() {
    try (var clerk = Person.atDesk("clerk")) {
      var page = clerk.page();
      clerk.open("/app/projects/registers?register=TOUR");
      page.locator("[id='f:l:add']").click();
      page.locator("[id='entryForm:n:ni']").fill("YX-FL-2026-9");
      page.locator("[id='entryForm:t:ti']").fill("飞龙河滨慢行游线");
      area(page, "entryForm:a:ai", "飞龙社区");
      page.locator("[id='entryForm:do']").click();
      said(page, "YX-FL-2026-9：已保存");
      page.locator("tr").filter(text("飞龙河滨慢行游线")).locator("a").filter(text("站点 0")).click();
      page.locator("[id='f:lay']").click();
      area(page, "routeForm:stops:0:c:ci", "飞龙社区");
      page.locator("[id='routeForm:stops:0:n:ni']").fill("河滨步道");
      page.locator("[id='routeForm:moreStops']").click();
      area(page, "routeForm:stops:1:c:ci", "飞龙社区");
      page.locator("[id='routeForm:stops:1:n:ni']").fill("社区食堂");
      page.locator("[id='routeForm'] a[title=上移]").click();
      page.locator("[id='routeForm:moreEvents']").click();
      page.locator("[id='routeForm:events:0:d:di_input']").fill(Council.TODAY.toString());
      page.locator("[id='routeForm:events:0:d:di_input']").press("Tab");
      page.locator("[id='routeForm:events:0:n:ni']").fill("长桌茶会");
      page.locator("[id='routeForm:do']").click();
      said(page, "站点和活动已保存");
      page.locator("[id='f:tour'] li").filter(text("长桌茶会")).waitFor();
      assertTrue(page.locator("[id='f:tour'] ol").innerText().replaceAll("\\s+", " ").startsWith("社区食堂"), "moved to the front");
      clerk.shoot("funds-route");
      assertEquals(java.util.List.of(), clerk.complaints());
    }
  }

  @Test void a_livelihood_project_is_planned_and_an_assembly_counted_anew() {
    try (var clerk = Person.atDesk("clerk")) {
      var page = clerk.page();
      clerk.open("/app/projects/livelihood");
      page.locator("[id='f:l:add']").click();
      page.locator("[id='planForm:n:ni']").fill("MS-FL-9");
      page.locator("[id='planForm:t:ti']").fill("飞龙农贸市场改造");
      area(page, "planForm:a:ai", "飞龙社区");
      page.locator("[id='planForm:c:ci']").fill("便民市场");
      page.locator("[id='planForm:o:oi']").fill("商务局");
      page.locator("[id='planForm:m:mi']").fill("800000");
      page.locator("[id='planForm:p:pi']").fill("900000");
      page.locator("[id='planForm:do']").click();
      page.locator("[id='planForm']").getByText("超过总投资").waitFor();
      page.locator("[id='planForm:p:pi']").fill("500000");
      page.locator("[id='planForm:do']").click();
      said(page, "MS-FL-9：已保存");
      clerk.open("/app/deliberation/bodies");
      page.locator("button").filter(text("设立议事组织")).first().click();
      Menus.choose(page, "foundForm:fk:i", "居民会议");
      page.locator("[id='foundForm:fh:i']").fill("600");
      page.locator("[id='foundForm:ft:i']").fill("飞龙居民会议（重算）");
      page.locator("[id='foundForm:do']").click();
      said(page, "已设立");
      page.locator("[id='f:change']").click();
      page.locator("[id='changeForm:fh:i']").fill("900");
      page.locator("[id='changeForm:do']").click();
      said(page, "已变更");
      assertTrue(page.locator("[aria-labelledby=rule]").innerText().contains("451"), "more than half of 900");
      clerk.shoot("funds-body");
      assertEquals(java.util.List.of(), clerk.complaints());
    }
  }

  @Test void a_published_vote_is_counted_again_and_a_wrong_line_is_named() {
    try (var leader = Person.atDesk("leader")) {
      var page = leader.page();
      leader.open("/app/votes/campaigns");
      page.locator("[id='recount']").click();
      page.locator("[id='recountForm:pb_input']").setInputFiles(new FilePayload("x.pb", "text/plain", BALLOTS.replace("b;1,3", "b;1,9").getBytes(StandardCharsets.UTF_8)));
      page.locator("[id='recountForm']").getByText("第 13 行").first().waitFor();
      page.locator("[id='recountForm:pb_input']").setInputFiles(new FilePayload("票.pb", "text/plain", BALLOTS.getBytes(StandardCharsets.UTF_8)));
      page.locator("[id='recountForm'] tr").filter(text("花坛")).locator(".sz-tag.ok").waitFor();
      assertEquals(1, page.locator("[id='recountForm'] tr").filter(text("长椅")).filter(text("没有入选")).count(), "1 and 3 take all the money");
      leader.shoot("funds-recount");
      assertEquals(java.util.List.of(), leader.complaints());
    }
  }

  private static void area(Page page, String field, String name) {
    page.locator("[id='" + field + "_input']").pressSequentially(COMMUNITY);   // typed keys ask, pasted words do not
    page.locator("[id='" + field + "_panel'] li").filter(text(name)).first().click();
  }
}
