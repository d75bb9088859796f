package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Rubble reported twice: the second report is merged into the first, which goes to the office that the rules name. */
class RoutedJourney {

  private static final String WORDS = "院墙外堆放装修渣土约 3 立方米，无人清运";

  private static String report() {
    try (var member = Person.onPhone("member")) {
      return new PhoneReport(member).send("渣土", WORDS, "飞龙路 66 号院外");
    }
  }

  @Test void a_second_report_is_merged_with_one_touch_and_the_first_goes_where_the_rules_say() {
    var first = report();
    var second = report();
    try (var dispatcher = Person.atDesk("dispatcher")) {
      var page = dispatcher.page();
      var twice = new IncidentSheet(dispatcher, second);
      page.locator(".sz-alike").filter(new Locator.FilterOptions().setHasText(first)).locator("button").click();
      twice.stands("已合并");
      assertTrue(page.innerText("main").contains(first));
      var sheet = new IncidentSheet(dispatcher, first).says("情况属实").does("受理并立案", "待派遣");
      var why = page.locator(".sz-suggestion").innerText();
      assertTrue(why.contains("规则 ") && why.contains("渣土 → 鹤山街道综合执法队"), why);
      sheet.says("请清运").does("派遣", "已派遣");
      assertTrue(page.innerText("main").contains("鹤山街道综合执法队") && page.innerText("main").contains("鹤山街道环卫所"), "the office in charge and the one that helps");
    }
  }
}
