package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shanzhi.system.Http;

/** A town whistles, a department comes, help is called for, and everything stands on one page. */
class WhistleJourney {

  private final String title = "夜市占道联合整治 " + UUID.randomUUID().toString().substring(0, 8);

  @Test void a_department_answers_the_town_and_is_rated_and_nobody_elsewhere_sees_it() {
    String number;
    try (var town = Person.atDesk("town")) {
      number = raised(town);
    }
    try (var office = Person.atDesk("office")) {
      var page = office.page();
      assertTrue(Http.as("office").get("/api/v1/whistles/waiting?rows=100").body().contains(number), "it waits for the department");
      open(office, number);
      does(page, "签收", null, "已签收");
      does(page, "对接", "已电话对接，约定 19:30 到场", "已对接");
      does(page, "到场报到", "带队 4 人到场", "已报到");
      does(page, "报告进展", "已劝离 6 个摊位", "已报到");
      does(page, "办结", "摊位全部清理", "已办结");
      office.shoot("whistle-office");
    }
    try (var town = Person.atDesk("town")) {
      var page = town.page();
      open(town, number);
      var all = page.innerText("main");
      for (var said : new String[] {"已电话对接，约定 19:30 到场", "带队 4 人到场", "已劝离 6 个摊位", "摊位全部清理"}) assertTrue(all.contains(said), said);
      press(page, "#f\\:CALL");
      var dialog = page.locator(".ui-dialog:visible");
      dialog.locator("button[id$='make']").waitFor();
      assertTrue(dialog.locator("option").count() > 2);
      assertFalse(dialog.locator("option", new Locator.LocatorOptions().setHasText("鹤山街道市政所")).count() > 0, "who was called is not offered again");
      dialog.locator("button[id$='make']").click();
      page.getByText("已办理").first().waitFor();
      assertEquals(2, page.locator(".sz-answer").count());
      press(page, "#f\\:SOLVE");
      says(page, "占道已清理，安排每晚值守");
      tagged(page, "已销哨");
      page.locator(".sz-answer").first().locator("button").filter(word("评价")).click();
      says(page, "到场快，有结果");
      page.locator(".sz-answer .sz-tag").filter(new Locator.FilterOptions().setHasText("满意 100")).first().waitFor();
      town.shoot("whistle-solved");
    }
    try (var stranger = Person.atDesk("office-jt")) {
      assertEquals(404, stranger.open("/app/whistles/sheet?number=" + number).status(), "another department, not called");
    }
    try (var stranger = Person.atDesk("town-jt")) {
      assertEquals(404, stranger.open("/app/whistles/sheet?number=" + number).status(), "another town");
    }
  }

  @Test void the_first_who_answer_an_open_call_are_taken_and_the_rest_are_thanked() {
    String number;
    try (var town = Person.atDesk("town")) {
      number = raised(town);
      var page = town.page();
      press(page, "#f\\:INVITE");
      page.locator(".ui-dialog:visible input[id$='wanted']").fill("1");
      says(page, "请志愿者协助清理，自带手套");
      page.locator("section", new Page.LocatorOptions().setHasText("请志愿者协助清理，自带手套")).waitFor();
      town.shoot("whistle-invited");
    }
    try (var member = Person.atDesk("member")) {
      answers(member, null, "已接受");
      member.shoot("call-accepted");
    }
    try (var clerk = Person.atDesk("clerk")) {
      answers(clerk, "飞龙义工社", "已致谢");
      assertFalse(clerk.page().locator("section", new Page.LocatorOptions().setHasText(title)).innerText().contains("刘"), "who else answered is nobody's business");
      clerk.shoot("call-thanked");
    }
    try (var town = Person.atDesk("town")) {
      open(town, number);
      var call = town.page().locator("section", new Page.LocatorOptions().setHasText("请志愿者协助清理"));
      assertTrue(call.innerText().contains("飞龙义工社") && call.innerText().contains("1 / 1"), call.innerText());
      call.locator("a").filter(word("取消接受")).click();
      town.page().getByText("名额空出").first().waitFor();
      town.shoot("call-undone");
    }
    try (var stranger = Person.atDesk("member-jt")) {
      stranger.open("/app/whistles/calls");
      assertFalse(stranger.page().innerText("main").contains(title));
    }
  }

  private String raised(Person town) {
    var page = town.page();
    town.open("/app/whistles/raise");
    Menus.choose(page, ":cause", "联合执法");
    page.locator("input[id$=':title']").fill(title);
    page.locator("textarea[id$='description']").fill("摊位占道，多次劝离无效，请到场联合执法。");
    page.locator(".ui-selectcheckboxmenu[id$=':offices']").click();
    page.locator("[id$=':offices_panel'] .ui-selectcheckboxmenu-item").filter(new Locator.FilterOptions().setHasText("鹤山街道市政所")).locator("label").click();
    page.locator(".ui-selectcheckboxmenu[id$=':offices'] .ui-selectcheckboxmenu-token").filter(new Locator.FilterOptions().setHasText("鹤山街道市政所")).waitFor();
    // told to the list itself: Escape pressed after it has closed by scrolling takes the choice back
    page.locator("[id$=':offices_panel'] .ui-selectcheckboxmenu-filter-container input").dispatchEvent("keydown", Map.of("key", "Escape"));
    page.locator("[id$=':offices_panel']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    town.shoot("whistle-raise");
    page.locator("button[id$='send']").click();
    page.waitForURL(Pattern.compile(".*/app/whistles/sheet.*"));
    return page.url().replaceFirst("(?s).*(CS-\\d{8}-\\d+).*", "$1");
  }

  private void answers(Person person, String organisation, String state) {
    var page = person.page();
    person.open("/app/whistles/calls");
    var call = page.locator("section", new Page.LocatorOptions().setHasText(title));
    call.locator("button").filter(word("我来响应")).click();
    var dialog = page.locator(".ui-dialog:visible");
    dialog.locator("button[id$='send']").waitFor();
    if (organisation != null) {
      Menus.choose(page, ":kind", "社会组织");
      dialog.locator("input[id$='name']").fill(organisation);
    }
    dialog.locator("input[id$='contact']").fill("13800006021");
    dialog.locator("button[id$='send']").click();
    call.locator(".sz-tag").filter(new Locator.FilterOptions().setHasText(state)).first().waitFor();
  }

  private static void open(Person person, String number) { assertEquals(200, person.open("/app/whistles/sheet?number=" + number).status()); }

  private static void does(Page page, String move, String words, String state) {
    page.locator(".sz-answer button").filter(word(move)).first().click();
    says(page, words);
    page.locator(".sz-answer .sz-tag").filter(new Locator.FilterOptions().setHasText(state)).first().waitFor();
  }

  private static void press(Page page, String button) { page.locator(button).click(); }

  private static void says(Page page, String words) {
    var dialog = page.locator(".ui-dialog:visible");
    dialog.locator("button[id$='make']").waitFor();
    if (words != null) dialog.locator("textarea").fill(words);
    dialog.locator("button[id$='make']").click();
    dialog.waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
  }

  private static Locator.FilterOptions word(String words) { return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*$")); }

  private static void tagged(Page page, String status) { page.locator("h1 .sz-tag, .sz-pagehead .sz-tag").filter(new Locator.FilterOptions().setHasText(status)).first().waitFor(); }
}
