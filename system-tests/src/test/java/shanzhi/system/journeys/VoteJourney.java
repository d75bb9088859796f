package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import shanzhi.system.RunningSuite;

/** A vote from the desk to the door and back: drawn up, announced, codes printed; one household by phone, one on paper read by two people; counted, and why this, why not mine. */
class VoteJourney {

  @Test void a_vote_goes_from_the_desk_to_the_door_and_its_result_can_be_read() {
    String number;
    try (var clerk = Person.atDesk("clerk")) {
      number = announce(clerk);
      days(number, "-1 hour", "1 hour");
      var codes = codes(clerk, number);
      try (var resident = Person.onPhone("resident")) {
        vote(resident, number, codes[0]);
      }
      paper(clerk, number);
      read(clerk, number, "1,2");
    }
    try (var supervisor = Person.atDesk("supervisor")) {
      read(supervisor, number, "1");
    }
    try (var town = Person.atDesk("town")) {
      town.open("/app/my/approvals");
      town.page().locator("a[href*='" + number + "']").first().waitFor();
      decide(town, number);
    }
    days(number, "-2 hours", "-1 hour");
    try (var clerk = Person.atDesk("clerk")) {
      clerk.open("/app/votes/campaign?number=" + number);
      clerk.page().locator("[id='f:count']").click();
      clerk.page().locator(".sz-ribbon .now").filter(text("结果公示")).waitFor();
      clerk.open("/app/votes/result?number=" + number);
      assertTrue(clerk.page().innerText("main").contains("第 1 个入选：2 票"), clerk.page().innerText("main"));
      clerk.shoot("vote-result");
    }
    try (var resident = Person.onPhone("resident")) {
      resident.page().navigate(RunningSuite.get().url() + "/p/v/" + number + "/result");
      assertTrue(resident.page().innerText("main").contains("有效票 2 张"), resident.page().innerText("main"));
      assertTrue(resident.page().innerText("main").contains("再多"), "why not mine");
      resident.shoot("vote-result-door");
      assertEquals(java.util.List.of(), resident.complaints());
    }
    try (var stranger = Person.atDesk("clerk-jt")) {
      assertEquals(404, stranger.open("/app/votes/campaign?number=" + number).status());
    }
  }

  private static String announce(Person clerk) {
    var page = clerk.page();
    clerk.open("/app/votes/campaigns");
    page.locator(".sz-actions a").filter(text("新建投票")).click();
    page.waitForURL("**/app/votes/draw");
    page.locator("[id='f:ft:title']").fill("院落改造居民投票");
    page.locator("[id='f:fb:budget']").fill("50000");
    page.locator("[id='f:fm:most']").fill("2");
    var items = new String[][] {{"路灯", "30000"}, {"长椅", "40000"}, {"花坛", "25000"}};
    for (int i = 0; i < items.length; i++) {
      page.locator("input[id$=':" + i + ":it:title']").fill(items[i][0]);
      page.locator("input[id$=':" + i + ":ic:cost']").fill(items[i][1]);
    }
    clerk.shoot("vote-draw");
    page.locator("[id='f:save']").click();
    page.waitForURL("**/app/votes/campaign?number=*");
    var number = page.url().replaceFirst(".*number=", "");
    page.locator("[id='f:announce']").click();
    page.locator(".sz-ribbon .now").filter(text("项目公示")).waitFor();
    return number;
  }

  private static String[] codes(Person clerk, String number) {
    clerk.open("/app/votes/campaign?number=" + number);
    var sheet = clerk.page().context().waitForPage(() -> clerk.page().locator("[id='codes:go']").click());
    sheet.waitForLoadState();
    var codes = sheet.locator("strong").allTextContents().toArray(String[]::new);
    assertTrue(codes.length > 1000, "one for every household");
    sheet.close();
    return codes;
  }

  private static void vote(Person resident, String number, String code) {
    var page = resident.page();
    page.navigate(RunningSuite.get().url() + "/p/v/" + number);
    resident.shoot("vote-door");
    page.locator("input[name=code]").fill(code.toLowerCase(java.util.Locale.ROOT));
    page.locator("button.d-do").click();
    page.locator("input[name=i]").nth(0).check();
    page.locator("input[name=i]").nth(2).check();
    resident.shoot("vote-ballot");
    page.locator("button.d-do").dblclick();
    page.locator(".d-receipt").waitFor();
    assertEquals(java.util.List.of(), resident.complaints());
    page.navigate(RunningSuite.get().url() + "/p/v/" + number);
    page.locator("input[name=code]").fill(code);
    page.locator("button.d-do").click();
    page.locator("[role=alert]").filter(text("每户只能参加一次")).waitFor();
    resident.complaints();
  }

  private static void paper(Person clerk, String number) {
    var page = clerk.page();
    clerk.open("/app/votes/campaign?number=" + number);
    page.locator("input[id$=':door']").fill("2栋1单元");
    page.locator("button[id$=':find']").click();
    page.locator("a").filter(text("收纸质票")).first().click();
    said(page, "已登记");
  }

  private static void read(Person reader, String number, String said) {
    var page = reader.page();
    reader.open("/app/votes/paper?number=" + number);
    page.locator("input[id$=':no']").fill("1");
    page.locator("input[id$='fs:said']").fill(said);
    page.locator("button[id$=':read']").click();
    said(page, "1 号已录第");
  }

  private static void decide(Person town, String number) {
    var page = town.page();
    town.open("/app/votes/paper?number=" + number);
    town.shoot("vote-papers");
    page.locator("a").filter(text("裁定")).first().click();
    page.locator("[id='d:ds:said']").fill("1");
    page.locator("[id='d:dr:why']").fill("第 2 项被划去");
    page.locator("[id='d'] button").filter(text("裁定")).click();
    page.locator(".sz-tag").filter(text("已裁定")).first().waitFor();
  }

  /** A vote begins and ends with the clock; here the clock is waited for in the database. */
  private static void days(String number, String opens, String closes) {
    try (var connection = RunningSuite.get().database(); var statement = connection.prepareStatement("update projects.vote set opens = now() + ?::interval, closes = now() + ?::interval where number = ?")) {
      statement.setString(1, opens);
      statement.setString(2, closes);
      statement.setString(3, number);
      assertEquals(1, statement.executeUpdate());
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void said(Page page, String words) { page.locator("[role='status'], [role='alert']").filter(text(words)).first().waitFor(); }

  private static Locator.FilterOptions text(String words) { return new Locator.FilterOptions().setHasText(words); }
}
