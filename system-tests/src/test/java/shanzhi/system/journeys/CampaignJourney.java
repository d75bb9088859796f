package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A checklist from the county through town and community to the member's telephone, and back up again. */
class CampaignJourney {

  private static final String TITLE = "冬季用气安全检查（旅程）";

  @Test void a_checklist_goes_down_to_the_members_phone_and_is_summed_up_again() {
    String number;
    try (var county = Person.atDesk("organiser")) {
      number = issue(county);
    }
    try (var member = Person.onPhone("member")) {
      fillIn(member);
    }
    try (var clerk = Person.atDesk("clerk")) {
      sumUp(clerk, number, "510131001006", "空缺网格尚未检查，先汇总已有情况");
    }
    try (var town = Person.atDesk("town")) {
      sumUp(town, number, "510131001000", "其余社区另行催办");
    }
    try (var county = Person.atDesk("organiser")) {
      assertEquals(200, county.open("/app/campaigns/sheet?number=" + number + "&area=510131001000").status());
      assertTrue(county.page().locator("table", new Page.LocatorOptions().setHasText("飞龙社区")).count() > 0);
      county.shoot("campaign-progress");
      county.page().locator("textarea[id$='opinion']").fill("试验结束，办结");
      press(county.page(), "办结");
      county.page().locator(".ui-confirmdialog-yes").click();
      tagged(county.page(), "已办结");
    }
    try (var stranger = Person.atDesk("town-jt")) {
      assertEquals(404, stranger.open("/app/campaigns/sheet?number=" + number).status());
    }
  }

  private static String issue(Person county) {
    var page = county.page();
    county.open("/app/campaigns/new");
    page.locator("input[id$='ft:title']").fill(TITLE);
    page.locator("textarea[id$='purpose']").fill("逐网格检查用气安全。");
    page.locator("input[id$=':label']").first().fill("软管是否完好");
    county.shoot("campaign-new");
    page.locator("button[id$='save']").click();
    tagged(page, "草稿");
    press(page, "下发");
    page.locator(".ui-confirmdialog-yes").click();
    tagged(page, "进行中");
    county.shoot("campaign-issued");
    return page.locator(".sz-crumb").innerText().replaceFirst("(?s).*(RW-\\d{8}-\\d+).*", "$1");
  }

  private static void fillIn(Person member) {
    var page = member.page();
    member.open("/m/");
    page.locator(".sz-m-report").waitFor();
    page.navigate(page.url().replaceFirst("#.*", "") + "#tasks");
    page.locator(".sz-list a").filter(new Locator.FilterOptions().setHasText(TITLE)).first().click();
    page.locator(".sz-m-act a").click();
    page.locator(".sz-m-pick label").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^是$"))).click();
    member.shoot("campaign-phone");
    page.locator(".sz-m-act button").filter(new Locator.FilterOptions().setHasText("保存")).click();
    page.locator(".sz-m-act button").filter(new Locator.FilterOptions().setHasText("反馈")).click();
    page.locator(".sz-tag").filter(new Locator.FilterOptions().setHasText("已反馈")).first().waitFor();
    member.shoot("campaign-phone-done");
  }

  private static void sumUp(Person desk, String number, String unit, String words) {
    var page = desk.page();
    desk.open("/app/campaigns/tasks");
    page.locator("a").filter(new Locator.FilterOptions().setHasText(TITLE)).first().waitFor();
    long id = receipt(page, number, unit);
    desk.open("/app/campaigns/task?id=" + id);
    press(page, "签收");
    tagged(page, "办理中");
    page.locator("textarea[id$='opinion']").fill(words);
    press(page, "确认汇总");
    tagged(page, "已反馈");
    desk.shoot("campaign-summed-" + desk.name());
  }

  private static long receipt(Page page, String number, String unit) {
    return ((Number) page.evaluate("([number, unit]) => fetch('/api/v1/campaigns/' + number + '/receipts?rows=100&ground=' + unit).then(answer => answer.json()).then(found => found.rows.find(line => line.unit === unit).id)",
        java.util.List.of(number, unit))).longValue();
  }

  private static void press(Page page, String words) {
    page.locator(".sz-end button").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*$"))).first().click();
  }

  private static void tagged(Page page, String status) { page.locator("h1 .sz-tag, .sz-pagehead .sz-tag").filter(new Locator.FilterOptions().setHasText(status)).first().waitFor(); }
}
