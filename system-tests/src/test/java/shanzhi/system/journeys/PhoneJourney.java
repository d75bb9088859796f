package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shanzhi.system.Pictures;

/** The scripts of the phone pages, as people and the network treat them. */
class PhoneJourney {

  private static final String MARKUP = "<img src=x onerror=\"window.broken=1\"><script>window.broken=2</script> 井盖松动 😀";

  @Test void a_report_is_signed_handled_and_checked_on_three_phones() {
    String number;
    try (var member = Person.onPhone("member")) {
      number = new PhoneReport(member).send("房屋开裂", MARKUP, "飞龙路 90 号");
      member.page().getByText("查看这件事件").click();
      var text = member.page().locator(".m-text");
      text.waitFor();
      assertEquals(MARKUP, text.innerText());
      assertEquals(null, member.page().evaluate("() => window.broken ?? null"));
      assertEquals(0, member.page().locator(".m-text *").count());
    }
    try (var dispatcher = Person.atDesk("dispatcher")) {
      new IncidentSheet(dispatcher, number).says("情况属实").does("受理并立案", "待派遣").chooses("鹤山街道市政所").says("请处理").does("派遣", "已派遣");
    }
    try (var office = Person.onPhone("office")) {
      at(office, "i/" + number);
      does(office, "签收", null, false);
      does(office, "处置完成", "已加固", true);
      office.shoot("phone-handled");
    }
    try (var checker = Person.onPhone("checker")) {
      at(checker, "i/" + number);
      does(checker, "开始核查", null, false);
      does(checker, "同意结案", "现场核实", false);
      assertTrue(checker.page().innerText(".m-tagline").contains("已结案"), checker.page().innerText(".m-tagline"));
    }
  }

  /** A page of the phone by its address, through the login where it is asked for. */
  private static void at(Person person, String page) { person.open("/m/#" + page); }

  private static void does(Person person, String move, String words, boolean photo) {
    var page = person.page();
    var button = page.locator(".sz-m-act button").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(move));
    button.click();
    page.locator("textarea").waitFor();
    if (photo) {
      page.locator("input[type=file]").first().setInputFiles(shot());
      page.locator(".m-cover").waitFor();
    }
    if (words != null) page.locator("textarea").fill(words);
    button.click();
    page.getByText("已办理：" + move).waitFor();
  }

  @Test void two_taps_send_one_report() {
    try (var member = Person.onPhone("member")) {
      var page = filled(member, "路灯不亮");
      var sent = new AtomicInteger();
      page.onRequest(request -> { if (request.method().equals("POST") && request.url().endsWith("/api/v1/incidents")) sent.incrementAndGet(); });
      page.evaluate("() => { const send = document.querySelector('.sz-m-act button'); send.click(); send.click(); }");
      PhoneReport.until(page, page.getByText(Pattern.compile("事件编号 \\S+")));
      assertEquals(1, sent.get());
    }
  }

  @Test void what_the_server_refuses_stays_in_the_form_with_the_reason() {
    try (var member = Person.onPhone("member")) {
      var page = filled(member, "前\u0000后");
      page.getByText("提交上报").click();
      PhoneReport.until(page, page.locator(".m-note.bad").getByText("U+0000"));
      type(page, "长".repeat(2500));
      page.getByText("重试").click();
      page.locator(".m-note.bad").getByText("1000").waitFor();
      assertEquals(2500, page.locator("textarea").inputValue().length());
      member.shoot("phone-too-long");
      type(page, "长".repeat(1000));
      page.getByText("重试").click();
      page.getByText(Pattern.compile("事件编号 \\S+")).waitFor();
    }
  }

  @Test void who_does_not_report_is_not_asked_to() {
    try (var checker = Person.onPhone("checker")) {
      checker.open("/m/");
      checker.page().locator(".sz-m-tabs").waitFor();
      checker.page().getByText("今天要办").waitFor();
      assertEquals(0, checker.page().locator(".sz-m-report").count());
      at(checker, "report");
      checker.page().getByText("您的岗位没有可上报的网格或社区。").waitFor();
    }
  }

  @Test void the_phone_speaks_english_and_writes_large_when_asked_and_remembers_both() {
    try (var member = Person.onPhone("member")) {
      var page = member.page();
      at(member, "me");
      page.getByText("English").click();
      page.getByText("Sign out").waitFor();
      page.locator(".m-links button").first().click();
      page.reload();
      page.getByText("Sign out").waitFor();
      assertEquals("en", page.locator("html").getAttribute("lang"));
      assertNotEquals(-1, page.locator("html").getAttribute("class").indexOf("sz-large"));
      assertEquals(200, member.open("/app/home").status());
      assertEquals("en", page.locator("html").getAttribute("lang"));
      assertTrue(page.locator("html").getAttribute("class").contains("sz-large"));
    }
  }

  /** The report form with a photo and a type, before sending. */
  private static Page filled(Person member, String description) {
    var page = member.page();
    member.open("/m/");
    page.locator(".sz-m-report").click();
    page.locator("input[type=file]").first().setInputFiles(shot());
    page.locator(".m-cover").waitFor();
    page.locator(".sz-m-pick label").first().click();
    type(page, description);
    return page;
  }

  /** As a paste or another keyboard may put it, past the limit of the field. */
  private static void type(Page page, String text) {
    page.locator("textarea").evaluate("(area, text) => { area.value = text; area.dispatchEvent(new Event('input', { bubbles: true })); }", text);
  }

  private static FilePayload shot() { return new FilePayload("现场.jpg", "image/jpeg", Pictures.jpeg(Color.GRAY, 800, 600)); }
}
