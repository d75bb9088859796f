package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An instalment of 飞龙社区: asked for by the community, consented to, approved, paid by the bank at the second try, and found in the books and the public statement. */
class FundsJourney {

  private static final String ITEM = "FL-2026-05-02";

  @Test void an_instalment_is_paid_by_four_people_and_found_in_every_book() {
    String address;
    try (var clerk = Person.atDesk("clerk")) {
      address = ask(clerk);
    }
    try (var supervisor = Person.onPhone("supervisor")) {
      supervisor.open("/app/home");
      supervisor.page().locator("a").filter(text("社区食堂助餐补充设备 · 验收 20%")).first().waitFor();
      assertEquals(200, supervisor.open(address).status());
      supervisor.page().locator("button[id$='f:consent']").click();
      at(supervisor.page(), "镇街审批");
      assertEquals(0, supervisor.page().locator("button[id$='f:approve'], button[id$='f:instruct']").count(), "whoever consented does no more");
    }
    try (var town = Person.atDesk("town")) {
      town.open(address);
      town.page().locator("button[id$='f:approve']").click();
      at(town.page(), "指令银行");
    }
    try (var finance = Person.atDesk("finance")) {
      pay(finance, address);
    }
    try (var leader = Person.atDesk("leader")) {
      leader.open("/app/funds/ledger?area=510131001006&year=2026&item=" + ITEM);
      leader.page().locator("tr").filter(text("验收 20%")).filter(text("9,300.00")).first().waitFor();
      leader.page().locator("button").filter(text("试算平衡")).click();
      leader.page().locator("tr.sum").filter(text("借贷相等")).waitFor();
      leader.shoot("funds-ledger");
      leader.open("/app/funds/statement?area=510131001006&year=2026&quarter=0");
      assertTrue(leader.page().locator("[id$='items']").innerText().contains("27,900.00"), "what was paid of the item in all");
      leader.shoot("funds-statement");
    }
    try (var stranger = Person.atDesk("clerk-jt")) {
      assertEquals(404, stranger.open(address).status());
    }
  }

  private static String ask(Person clerk) {
    var page = clerk.page();
    clerk.open("/app/funds/payments");
    page.locator(".sz-actions button").filter(text("申请支付")).first().click();
    fill(page, "工作人员报酬");
    page.locator("[id='askForm:go']").click();
    page.locator("[id='askForm']").getByText("办事不养人").waitFor();
    choose(page, "硬件建设维护");
    page.locator("[id='askForm:go']").click();
    page.waitForURL("**/app/funds/payment?number=*");
    clerk.shoot("funds-asked");
    assertEquals(0, page.locator("button[id$='f:consent']").count(), "whoever asks does not consent");
    return page.url().replaceFirst("^https?://[^/]+", "");
  }

  private static void fill(Page page, String title) {
    page.locator("[id='askForm:i:ii']").fill(ITEM);
    page.locator("[id='askForm:n:ni']").fill("3");
    page.locator("[id='askForm:m:mi']").fill("验收 20%");
    page.locator("[id='askForm:a:ai']").fill("9300.00");
    page.locator("[id='askForm:v:vi']").fill("24512000000191010003");
    page.locator("[id='askForm:p:pi']").fill("蒲江县同心社会工作服务中心（示例）");
    page.locator("[id='askForm:c:ci']").fill("6200 0000 0000 0001 88");
    choose(page, title);
  }

  private static void choose(Page page, String title) { Menus.choose(page, "askForm:u:ui", title); }

  private static void pay(Person finance, String address) {
    var page = finance.page();
    finance.open(address);
    page.locator("button[id$='f:instruct']").click();
    page.locator(".sz-tag").filter(text("已发指令")).first().waitFor();
    page.locator("button[id$='f:returned']").click();
    page.locator("[id='comeForm:w:wi']").fill("户名与账号不符");
    page.locator("[id='comeForm'] button").filter(text("登记退回")).click();
    page.locator(".sz-tag.bad").filter(text("银行退回")).first().waitFor();
    page.locator("button[id$='f:instruct']").click();
    page.locator(".sz-tag").filter(text("已发指令")).first().waitFor();
    page.locator("button[id$='f:settle']").click();
    page.locator("[id='settleForm:s:si']").fill("回单 9001");
    page.locator("[id='settleForm'] button").filter(text("登记到账")).click();
    page.locator(".sz-tag.ok").filter(text("已支付")).first().waitFor();
    finance.shoot("funds-paid");
  }

  private static void at(Page page, String step) { page.locator(".sz-ribbon .now").filter(text(step)).waitFor(); }

  private static Locator.FilterOptions text(String words) { return new Locator.FilterOptions().setHasText(words); }
}
