package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.system.journeys.AwardPages.number;
import static shanzhi.system.journeys.AwardPages.pick;
import static shanzhi.system.journeys.AwardPages.said;
import static shanzhi.system.journeys.AwardPages.stands;
import static shanzhi.system.journeys.AwardPages.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import shanzhi.system.Pictures;

/** What a community says about itself with its evidence, what the town sends back, what is mended and what the town finds. */
final class AwardPapers {

  private final long round;
  private final ScoreBook book;

  AwardPapers(long round, ScoreBook book) {
    this.round = round;
    this.book = book;
  }

  /** All indicators one after the other, evidence for the first ones; what is late, outside or incomplete is refused with the rule named. */
  long report(Person clerk) {
    var page = clerk.page();
    clerk.open("/app/assessment/round?id=" + round);
    pick(page, "f:kind", "城镇");
    page.locator("[id='f:apply']").click();
    page.waitForURL("**/app/assessment/candidate?id=*");
    long candidate = number(page.url());
    page.locator("[id='f:pass']").click();
    said(page, "项未填");
    evidence(clerk);
    fill(page, null);
    clerk.shoot("award-report");
    assertTrue(page.innerText("[id='f:meter'], #meter").contains("100%"), page.innerText("main"));
    page.locator("[id='f:pass']").click();
    stands(page, "镇街初评");
    return candidate;
  }

  private void evidence(Person clerk) {
    var page = clerk.page();
    var later = LocalDate.now(java.time.Clock.systemUTC()).plusDays(30).toString();
    var minutes = new FilePayload("联席会议纪要.pdf", "application/pdf", ("%PDF-1.4\n% " + round + " " + System.nanoTime() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
    effective(page, later);
    page.locator("input[type=file]").setInputFiles(minutes);
    said(page, "晚于数据截止日");
    effective(page, LocalDate.now(java.time.Clock.systemUTC()).minusDays(20).toString());
    page.locator("input[type=file]").setInputFiles(minutes);
    page.locator("li a").filter(text("联席会议纪要")).first().waitFor();
    page.locator("input[type=file]").setInputFiles(new FilePayload("会议照片.jpg", "image/jpeg", Pictures.jpeg(Color.GREEN, 900, 700)));
    page.locator("li a").filter(text("会议照片")).first().waitFor();
    // the same bytes at the next indicator: told, not hidden
    page.locator("[id='items-h']").locator("xpath=ancestor::section").locator("tbody a").nth(1).click();
    page.locator("[id='item-h']").filter(text("DJ-2")).waitFor();
    page.locator("input[type=file]").setInputFiles(minutes);
    page.locator(".sz-tag").filter(text("重复使用")).first().waitFor();
    clerk.shoot("award-evidence");
    page.locator("[id='items-h']").locator("xpath=ancestor::section").locator("tbody a").nth(0).click();
    page.locator("[id='item-h']").filter(text("DJ-1")).waitFor();
  }

  private static void effective(Page page, String day) {
    page.locator("[id='f:ef:efi']").fill(day);
    page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.locator("[id='f:ef:efi']").blur());
  }

  /** Fills what is shown and goes on until the last one. @param only just this one */
  private void fill(Page page, String only) {
    var items = only == null ? book.of("城镇") : List.of(book.indicator(only));
    for (var one : items) {
      page.locator("[id='item-h']").filter(text(one.code() + " ")).waitFor();
      page.locator("[id='f:fo:foi']").fill(one.code().equals("YD-2") ? "0" : one.best());
      // what the suite draws from its own books is typed over with a reason
      page.locator("[id='f:no:noi']").fill("按社区台账");
      page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.locator("[id='f:enter']").click());
    }
  }

  void sendBack(Person town, long candidate) {
    var page = town.page();
    town.open("/app/assessment/candidate?id=" + candidate);
    item(page, "DJ-2");
    page.locator("[id='f:wa:wai']").fill("缺第三季度会议记录");
    page.locator("[id='f:mark']").click();
    page.locator(".sz-tag").filter(text("随退回告知")).first().waitFor();
    page.locator("[id='f:wo:woi']").fill("DJ-2 缺会议记录，请补正");
    page.locator("[id='f:giveBack']").click();
    stands(page, "社区自评");
  }

  void mend(Person clerk, long candidate) {
    var page = clerk.page();
    clerk.open("/app/assessment/candidate?id=" + candidate);
    page.locator(".sz-tag").filter(text("待补正")).first().waitFor();
    assertTrue(page.innerText("main").contains("缺第三季度会议记录"));
    item(page, "DJ-2");
    fill(page, "DJ-2");
    page.locator(".sz-tag").filter(text("已补正")).first().waitFor();
    clerk.shoot("award-mended");
    page.locator("[id='f:pass']").click();
    stands(page, "镇街初评");
  }

  /** The town finds three things worse: more than five points from the report, and told so. */
  void review(Person town, long candidate) {
    var page = town.page();
    town.open("/app/assessment/candidate?id=" + candidate);
    for (var code : List.of("DJ-4", "GZ-5")) {
      item(page, code);
      page.locator("[id='f:fo:foi']").fill("0");
      page.locator("[id='f:no:noi']").fill("查阅台账未见");
      page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.locator("[id='f:enter']").click());
    }
    page.locator(".sz-why").filter(text("评分偏差")).first().waitFor();
    town.shoot("award-town");
    page.locator("[id='f:pass']").click();
    stands(page, "县级复核");
  }

  private static void item(Page page, String code) {
    page.locator("[id='items-h']").locator("xpath=ancestor::section").locator("tbody a").filter(text(code + " ")).click();
    page.locator("[id='item-h']").filter(text(code + " ")).waitFor();
  }
}
