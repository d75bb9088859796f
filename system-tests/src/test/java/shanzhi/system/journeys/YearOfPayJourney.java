package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Twelve months of a town in the browser: HR calculates, finance approves and pays, the auditor makes it again. A raise in July, a
 * certificate of March that is handed in in July, somebody who goes in August, a line that comes back in March; and at the end
 * every worker's year is what plain arithmetic says.
 */
class YearOfPayJourney {

  private static final String TOWN = "成佳镇";

  @Test void a_year_with_a_raise_a_late_paper_a_leaver_and_a_returned_line_comes_to_what_plain_arithmetic_says() throws SQLException {
    var those = YearOfPay.people(TOWN);
    String july = null;
    try (var hr = Person.atDesk("hr"); var finance = Person.atDesk("finance")) {
      for (int month = 1; month <= 12; month++) {
        if (month == 7) {
          raise(hr, finance);
          certificate(hr, those.late());
        }
        if (month == 8) exit(hr, those.leaver());
        var address = calculated(hr, "2025-%02d".formatted(month));
        paid(finance, address, month);
        if (month == 7) july = address;
      }
      hr.open("/app/staff/payroll");
      hr.page().locator("[id$='yi']").fill("2025");
      hr.page().locator("button").filter(text("查询")).first().click();
      hr.page().locator("a").filter(text("2025-12")).first().waitFor();
      hr.shoot("year-of-pay");
    }
    try (var auditor = Person.atDesk("auditor")) {
      assertEquals(200, auditor.open(july).status());
      auditor.page().locator("button[id$='recompute']").click();
      said(auditor.page(), "逐字节相同");
    }
    var wrong = new ArrayList<String>();
    for (var worker : YearOfPay.workers(TOWN)) {
      var expected = YearOfPay.byHand(TOWN, worker);
      var found = YearOfPay.paid(TOWN, worker);
      if (!expected.equals(found)) wrong.add(worker + ": by hand " + expected + ", paid " + found);
    }
    assertEquals(List.of(), wrong);
    assertEquals(List.of("3", "4", "5", "6"), YearOfPay.monthsOf(TOWN, those.late(), "2025-07-01", 1), "March to June, each for itself");
    assertEquals("8", YearOfPay.lastMonth(TOWN, those.leaver()));
  }

  /** 岗位工资 goes up by 14 % from July, that of the chiefs by more, so that there is something to tax. */
  private static void raise(Person hr, Person finance) {
    var page = hr.page();
    hr.open("/app/staff/policies");
    Menus.choose(page, "f:fa:area", "蒲江");
    Menus.choose(page, "f:fc:code", "岗位工资加工龄津贴");
    page.locator("button[id$='draft']").click();
    var file = page.locator("textarea[id$='file']");
    file.waitFor();
    var wanted = file.inputValue().replace("工作人员 | 3200", "工作人员 | 3648").replace("副职 | 3480", "副职 | 3967.20").replace("正职 | 3800", "正职 | 11000").replaceFirst("自: .*", "自: 2025-07-01");
    file.fill(wanted);
    page.locator("button[id$='keep']").click();
    said(page, "全部公式检查通过");
    page.locator("button[id$='submit']").click();
    said(page, "等待另一人批准");
    assertEquals(0, page.locator("button[id$='f:approve']").count(), "whoever drafted it does not approve it");
    var theirs = finance.page();
    finance.open("/app/staff/policies");
    theirs.locator("tr").filter(text("岗位工资加工龄津贴")).filter(text("2025-07-01")).locator("a").first().click();
    theirs.locator("[id$='document']").fill("蒲社治委〔2025〕7号（演示）");
    theirs.locator("[id$='words']").fill("同意");
    theirs.locator("button[id$='approve']").click();
    said(theirs, "已批准");
  }

  private static void certificate(Person hr, long worker) {
    var page = hr.page();
    hr.open("/app/staff/worker?id=" + worker);
    page.locator("a").filter(text("登记职业资格")).first().click();
    Menus.choose(page, "doForm:kl:kli", "助理社会工作师");
    day(page, "doForm:kd:kdi", "2025-03-01");
    saved(page);
  }

  private static void exit(Person hr, long worker) {
    var page = hr.page();
    hr.open("/app/staff/worker?id=" + worker);
    page.locator("button").filter(text("离职")).first().click();
    Menus.choose(page, "doForm:er:eri", "辞职");
    day(page, "doForm:el:eli", "2025-08-15");
    saved(page);
  }

  private static void saved(Page page) {
    page.locator("[id='doForm:save']").click();
    var refused = page.locator("[id='doForm'] [role='alert']");
    page.waitForCondition(() -> !String.join("", refused.allInnerTexts()).isBlank() || !page.locator("[id='doing']").isVisible());
    assertEquals("", String.join("", refused.allInnerTexts()).strip());
  }

  private static void day(Page page, String id, String day) {
    var field = page.locator("[id='" + id + "_input']");
    field.waitFor();
    field.fill(day);
    field.press("Tab");
  }

  private static String calculated(Person hr, String month) {
    var page = hr.page();
    hr.open("/app/staff/payroll");
    page.locator(".sz-actions button").filter(text("新建核发")).first().click();
    Menus.choose(page, "openForm:u:ui", TOWN);
    page.locator("[id='openForm:m:mi']").fill(month);
    if (month.endsWith("-01")) Menus.choose(page, "openForm:c:ci", "岗位工资加工龄津贴");
    page.locator("[id='openForm:begin']").click();
    page.waitForURL("**/app/staff/payroll-run?id=*");
    page.locator("button[id$='calculate']").click();
    at(page, "已试算");
    assertEquals(0, page.locator("[id$='asides']").count(), month + ": nobody is set aside");
    page.locator("button[id$='check']").click();
    at(page, "已复核");
    return page.url().replaceFirst("^https?://[^/]+", "");
  }

  /** What came back in March is held out of the bank's first file from then on, until somebody sends it again on purpose. */
  private static void paid(Person finance, String address, int month) {
    var page = finance.page();
    finance.open(address);
    page.locator("button[id$='approve']").click();
    at(page, "已批准");
    page.locator("button[id$='f:send']").click();
    at(page, "已发放");
    if (month == 3) {
      page.locator("a").filter(text("登记退回")).first().click();
      page.locator("[id='returnForm:w:wi']").fill("户名与账号不符");
      page.locator("[id='returnForm:do']").click();
      page.locator(".sz-tag.bad").filter(text("退回")).first().waitFor();
    }
    if (month >= 3) {
      page.locator("button[id$='resend']").click();
      said(page, "重发");
    }
    arrived(page, month >= 3 ? 2 : 1);
    finance.open(address);
    page.locator("button[id$='reconcile']").click();
    at(page, "已对账");
    finance.shoot("year-of-pay-month");
  }

  /** What was not returned is there, file by file. */
  private static void arrived(Page page, int files) {
    for (int left = files; left > 0; left--) {
      int after = left - 1;
      var there = page.locator("a").filter(text("其余已到账"));
      assertEquals(left, there.count());
      there.first().click();
      page.waitForCondition(() -> there.count() == after);
      said(page, "已登记到账");
    }
  }

  private static void at(Page page, String state) { page.locator(".ui-steps .ui-state-highlight").filter(text(state)).waitFor(); }

  private static void said(Page page, String words) { page.locator(".ui-messages, .sz-messages, [role='status'], [role='alert']").filter(text(words)).first().waitFor(); }

  private static Locator.FilterOptions text(String words) { return new Locator.FilterOptions().setHasText(words); }
}
