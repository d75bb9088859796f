package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clerk of 飞龙社区 who takes a demand to its resolution, page by page as people do. */
final class Council {

  static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));

  private final Person clerk;
  private final Page page;

  Council(Person clerk) {
    this.clerk = clerk;
    page = clerk.page();
  }

  /** From the demand that is open on the page; the negative list names its clause until the content is another. @return address of the proposal */
  String drawUp(String wish, String cost, String amount) {
    page.locator("a").filter(text("起草提案")).first().click();
    page.locator("[id='f:fx:i']").fill(wish + "，并为住户代缴物管费");
    page.locator("[id='f:lines:0:name']").fill(cost);
    page.locator("[id='f:lines:0:amount']").fill(amount);
    page.locator("[id='f:save']").click();
    page.waitForURL("**/app/deliberation/proposal?number=*");
    var address = address(page);
    page.locator("button[id$='submit']").click();
    page.locator("#hits").waitFor();
    assertTrue(page.innerText("main").contains("物管费"));
    clerk.shoot("deliberation-blocked");
    assertEquals(0, page.locator("button[id$='submit']").count(), "it stays blocked");
    page.locator("a").filter(text("修改提案")).click();
    page.locator("[id='f:fx:i']").fill(wish + "，居民认养维护");
    page.locator("[id='f:save']").click();
    page.waitForURL("**/app/deliberation/proposal?number=*");
    page.locator("button[id$='submit']").click();
    said(page, "进入议事");
    return address;
  }

  void propose() {
    page.locator("[id='partyForm:fo:i']").fill("飞龙社区党委");
    page.locator("[id='partyForm:fx:i']").fill("同意提议");
    page.locator("button[id$='propose']").click();
    said(page, "党组织提议");
  }

  void hear(String proposal) {
    call(TODAY.minusDays(7));
    said(page, "应提前 7 日");
    call(TODAY.minusDays(8));
    page.waitForURL("**/app/deliberation/meeting?number=*");
    page.locator("[id='f:fp:i']").fill("21");
    votes("13", "8");
    page.locator("button[id$='confirm']").click();
    said(page, "会议已确认");
    clerk.open(proposal);
    page.locator(".sz-ribbon .now").filter(text("议决")).waitFor();
  }

  /** 22 of 31 come, one stands back, 17 agree. */
  void resolve() {
    call(TODAY.minusDays(3));
    page.waitForURL("**/app/deliberation/meeting?number=*");
    var boxes = page.locator("[id='f:members'] .ui-chkbox-box");
    for (int i = 0; i < 22; i++) boxes.nth(i).click();
    assertEquals(22, page.locator("[id='f:members'] .ui-state-active").count());
    page.locator("[id='f:votes:0:why']").fill("施工单位负责人亲属");
    page.locator("[id='f:votes:0:who']").click();   // entries are drawn when the list folds out for the first time
    Menus.choose(page, "f:votes:0:who", page.locator("[id='f:votes:0:who_panel'] li").nth(1).innerText());
    votes("17", "4");
    clerk.shoot("deliberation-recorded");
    page.locator("button[id$='confirm']").click();
    page.waitForURL("**/app/deliberation/resolution?number=*");
    said(page, "资金已预留");
  }

  /** Seven days, no less. @return address of the publicity */
  String publish() {
    page.locator("[id='f:fp:i']").fill("社区公示栏");
    page.locator("[id='f:ft:i']").fill("028-00000000");
    page.locator("[id='f:fu:i_input']").fill(TODAY.plusDays(5).toString());
    page.locator("[id='f:fu:i_input']").press("Tab");
    page.locator("button[id$='publish']").click();
    said(page, "公示不少于 7 日");
    page.locator("[id='f:fu:i_input']").fill(TODAY.plusDays(6).toString());
    page.locator("[id='f:fu:i_input']").press("Tab");
    page.locator("button[id$='publish']").click();
    page.waitForURL("**/app/deliberation/publicity?number=*");
    clerk.shoot("deliberation-public");
    return address(page);
  }

  private void call(LocalDate notice) {
    page.locator("[id='callForm:fp:i']").fill("社区议事厅");
    page.locator("[id='callForm:fn:i_input']").fill(notice.toString());
    page.locator("[id='callForm:fh:i_input']").fill(TODAY.minusDays(1) + " 09:00");
    page.locator("[id='callForm:fh:i_input']").press("Tab");
    page.locator("button[id$='call']").click();
  }

  private void votes(String pro, String con) {
    page.locator("[id='f:fc:i']").fill("何秀英");
    page.locator("[id='f:fr:i']").fill("罗小梅");
    page.locator("[id='f:votes:0:pro']").fill(pro);
    page.locator("[id='f:votes:0:con']").fill(con);
    page.locator("[id='f:fm:i']").fill("逐项讨论并表决。");
    page.locator("button[id$='record']").click();
    said(page, "会议已记录");
  }

  static String address(Page page) { return page.url().replaceFirst("^https?://[^/]+", ""); }

  static void said(Page page, String words) { page.locator(".ui-messages, .sz-messages, [role='status'], [role='alert']").filter(text(words)).first().waitFor(); }

  static Locator.FilterOptions text(String words) { return new Locator.FilterOptions().setHasText(words); }
}
