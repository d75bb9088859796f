package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A month of 鹤山街道 after ten that the demonstration has: HR calculates, finance approves and pays, a line comes back, the worker reads the slip, the auditor makes it again. */
class PayrollJourney {

  @Test void a_month_is_paid_understood_and_made_again() {
    String address;
    try (var hr = Person.atDesk("hr")) {
      address = calculate(hr);
    }
    try (var finance = Person.atDesk("finance")) {
      pay(finance, address);
    }
    try (var worker = Person.onPhone("employee")) {
      read(worker);
    }
    try (var auditor = Person.atDesk("auditor")) {
      assertEquals(200, auditor.open(address).status());
      assertEquals(0, auditor.page().locator("button[id$='approve'], button[id$='calculate'], button[id$='send']").count(), "an auditor looks");
      auditor.page().locator("button[id$='recompute']").click();
      said(auditor.page(), "逐字节相同");
      auditor.shoot("payroll-again");
    }
    try (var stranger = Person.atDesk("hr-jt")) {
      assertEquals(404, stranger.open(address).status());
    }
    bonus();
  }

  /** A bonus by a paper, partly typed and partly from a workbook; and one that nobody wants any more. */
  private static void bonus() {
    String number;
    try (var worker = Person.onPhone("employee")) {
      worker.open("/app/staff/mine");
      number = Pattern.compile("Z\\d{7}").matcher(worker.page().innerText("main")).results().findFirst().orElseThrow().group();
    }
    String address;
    try (var hr = Person.atDesk("hr")) {
      address = give(hr, number);
    }
    try (var finance = Person.atDesk("finance")) {
      finance.open(address);
      finance.page().locator("button[id$='approve']").click();
      at(finance.page(), "已批准");
    }
    try (var worker = Person.onPhone("employee")) {
      worker.open("/app/my/pay");
      var said = worker.page().innerText("main");
      assertTrue(said.contains("一次性奖金") && said.contains("36,001.00") && said.contains("3,390.10"), said);
      worker.shoot("payroll-bonus-own");
    }
    try (var hr = Person.atDesk("hr")) {
      var page = hr.page();
      open(hr, "演示〔2026〕10号");
      page.locator("[id='f:drop']").click();
      page.locator(".ui-confirmdialog-yes").click();
      said(page, "已作废");
      assertEquals(0, page.locator("button[id$='calculate']").count(), "a dropped run is only read");
    }
  }

  private static void open(Person hr, String paper) {
    var page = hr.page();
    hr.open("/app/staff/payroll");
    page.locator(".sz-actions button").filter(text("新建核发")).first().click();
    Menus.choose(page, "openForm:u:ui", "鹤山街道");
    Menus.choose(page, "openForm:p:pi", "一次性奖金");
    page.locator("[id='openForm:n:ni']").fill(paper);
    page.locator("[id='openForm:begin']").click();
    page.waitForURL("**/app/staff/payroll-run?id=*");
  }

  private static String give(Person hr, String number) {
    var page = hr.page();
    open(hr, "演示〔2026〕9号");
    var address = page.url().replaceFirst("^https?://[^/]+", "");
    page.locator("[id$=':gni']").fill(number);
    page.locator("[id$=':gai']").fill("3600.00");
    page.locator("[id$=':gri']").fill("防汛先进");
    page.locator("button[id$='giveAdd']").click();
    said(page, "已录入");
    page.locator("button[id$='giveImport']").click();
    page.locator("input[type=file]").setInputFiles(new FilePayload("奖金.csv", "text/csv",
        ("工号,姓名,金额,事由\n" + number + ",罗小梅,36001.00,防汛先进\n" + number.replace('Z', 'Q') + ",外来人,1,不在册\n").getBytes(StandardCharsets.UTF_8)));
    page.locator("[id='importForm'] td").filter(text("没有工号为")).first().waitFor();
    page.locator("[id='importForm'] label").filter(text("跳过错误行")).click();
    page.locator("[id='importForm'] button").filter(text("开始导入")).click();
    page.locator("[id='importForm'] .sz-ok").filter(text("1")).last().waitFor();
    page.locator("[id='importForm'] button").filter(text("关闭")).click();
    page.locator("[id='f:grants'] td, .sz-table td").filter(text("36,001.00")).first().waitFor();
    page.locator("button[id$='calculate']").click();
    at(page, "已试算");
    assertTrue(page.innerText("main").contains("单独计税 3,390.10"), "by itself 36001 falls over the first edge");
    hr.shoot("payroll-bonus");
    page.locator("button[id$='check']").click();
    at(page, "已复核");
    return address;
  }

  private static String calculate(Person hr) {
    var page = hr.page();
    hr.open("/app/staff/payroll");
    hr.shoot("payroll-runs");
    page.locator(".sz-actions button").filter(text("新建核发")).first().click();
    Menus.choose(page, "openForm:u:ui", "鹤山街道");
    page.locator("[id='openForm:begin']").click();
    page.waitForURL("**/app/staff/payroll-run?id=*");
    var address = page.url().replaceFirst("^https?://[^/]+", "");
    page.locator("button[id$='calculate']").click();
    at(page, "已试算");
    assertTrue(page.locator(".sz-kpi").first().innerText().contains("191"), "everybody the town employs");
    page.locator("[id='f:slip'] a").filter(text("依据")).nth(4).click();
    page.locator("[id='f:slip'] tr.why").waitFor();
    hr.shoot("payroll-calculated");
    compare(hr, address);
    hr.open(address);
    page.locator("button[id$='check']").click();
    at(page, "已复核");
    assertEquals(0, page.locator("button[id$='approve']").count(), "whoever calculated does not approve");
    return address;
  }

  /** The old sheet knows one of them otherwise, and somebody whom nobody knows here. */
  private static void compare(Person hr, String address) {
    var page = hr.page();
    page.locator("a[id$='parallel']").click();
    page.waitForURL("**/app/staff/payroll-parallel?id=*");
    page.locator("[id='f:read']").click();
    page.locator("input[type=file]").setInputFiles(new FilePayload("旧工资表.csv", "text/csv", "姓名,实发工资\n罗小梅,1.00\n外来人,2760.00\n".getBytes(StandardCharsets.UTF_8)));
    page.locator("[id='importForm'] button").filter(text("开始导入")).click();
    page.locator("[id='importForm'] .sz-ok").filter(text("2")).last().waitFor();
    page.locator("[id='importForm'] button").filter(text("关闭")).click();
    page.locator("[id='f:lines'] td").filter(text("罗小梅")).first().waitFor();
    assertTrue(page.locator("[id='f:sides']").innerText().contains("外来人"));
    hr.shoot("payroll-parallel");
    assertTrue(hr.open(address).ok());
  }

  /** A figure is proposed by HR and holds once finance has confirmed it; a worker's deductions are confirmed for the next year. */
  @Test void a_published_figure_takes_two_and_deductions_are_confirmed_each_year() {
    try (var hr = Person.atDesk("hr")) {
      var page = hr.page();
      hr.open("/app/staff/rates");
      page.locator("[id='f:f1:first']").fill("4300");
      page.locator("[id='f:f2:second']").fill("21500");
      page.locator("[id='f:fd:from_input']").fill("2031-01-01");
      page.locator("[id='f:fs:source']").fill("测试公布〔2031〕1号");
      page.locator("[id='f:announce']").click();
      page.locator(".sz-tag").filter(text("待确认")).first().waitFor();
      assertEquals(0, page.locator("a").filter(text("确认")).filter(new Locator.FilterOptions().setHasNotText("不同意")).count(), "whoever proposed it does not confirm it");
      hr.shoot("rates-proposed");
      hr.open("/app/staff/workers");
      page.locator("[id$=':text']").first().fill("罗小梅");
      page.locator("button").filter(text("查询")).first().click();
      page.locator("tbody a").filter(text("罗小梅")).first().click();
      page.locator("a").filter(text("确认")).last().click();
      var next = String.valueOf(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear() + 1);
      page.locator("[id='f:tax'] td").filter(text(next)).first().waitFor();
      hr.shoot("worker-deductions-confirmed");
    }
    try (var finance = Person.atDesk("finance")) {
      var page = finance.page();
      finance.open("/app/staff/rates");
      page.locator("tr").filter(text("测试公布〔2031〕1号")).locator("a").filter(text("确认")).first().click();
      page.locator("tr").filter(text("测试公布〔2031〕1号")).locator(".sz-tag.ok").first().waitFor();
      finance.shoot("rates-confirmed");
    }
  }

  private static void pay(Person finance, String address) {
    var page = finance.page();
    finance.open(address);
    page.locator("button[id$='approve']").click();
    at(page, "已批准");
    page.locator("button[id$='f:send']").click();
    at(page, "已发放");
    page.locator("a").filter(text("登记退回")).first().click();
    page.locator("[id='returnForm:w:wi']").fill("户名与账号不符");
    page.locator("[id='returnForm:do']").click();
    page.locator(".sz-tag.bad").filter(text("退回")).first().waitFor();
    page.locator("[id='f:list'] td").filter(text("暂扣")).filter(text("重发")).first().waitFor();
    page.locator("a").filter(text("其余已到账")).first().click();
    said(page, "已登记到账");
    page.locator("button[id$='reconcile']").click();
    said(page, "没有到账");
    page.locator("button[id$='resend']").click();
    said(page, "重发");
    page.locator("a").filter(text("其余已到账")).first().click();
    said(page, "已登记到账");
    page.locator("button[id$='reconcile']").click();
    at(page, "已对账");
    finance.shoot("payroll-reconciled");
  }

  private static void read(Person worker) {
    var page = worker.page();
    worker.open("/app/my/pay");
    assertTrue(page.innerText("main").contains("罗小梅"));
    assertEquals(11, page.locator("[id$='months'] tbody tr").count(), "ten months and the new one");
    page.locator("a").filter(text("依据")).nth(3).click();
    page.locator("tr.why").waitFor();
    assertTrue(page.locator("tr.why").innerText().contains("公式"));
    worker.shoot("payroll-own");
  }

  private static void at(Page page, String state) { page.locator(".ui-steps .ui-state-highlight").filter(text(state)).waitFor(); }

  private static void said(Page page, String words) { page.locator(".ui-messages, .sz-messages, [role='status'], [role='alert']").filter(text(words)).first().waitFor(); }

  private static Locator.FilterOptions text(String words) { return new Locator.FilterOptions().setHasText(words); }
}
