package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two dispatchers have the same incident open; the slower one sees what the quicker one did and loses no word. */
class OvertakenJourney {

  private static final String WORDS = "与昨日事件重复，不予受理";

  @Test void the_slower_of_two_sees_both_versions_and_applies_the_own_on_the_newest() {
    String number;
    try (var member = Person.onPhone("member")) {
      number = new PhoneReport(member).send("房屋开裂", "围墙开裂一处", "飞龙路 90 号");
    }
    try (var quick = Person.atDesk("dispatcher"); var slow = Person.atDesk("dispatcher")) {
      var sheet = new IncidentSheet(slow, number).says(WORDS);
      new IncidentSheet(quick, number).says("照片不清，请补拍").does("退回补充", "待补充");
      slow.page().locator(".sz-stick button").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*不予受理\\s*$"))).click();
      var both = slow.page().locator(".sz-conflict");
      both.waitFor();
      var shown = both.innerText();
      assertTrue(shown.contains("照片不清，请补拍") && shown.contains("待补充") && shown.contains(WORDS), shown);
      assertEquals(WORDS, slow.page().locator("textarea[id$='opinion']").inputValue());
      slow.shoot("sheet-overtaken");
      both.locator("button").click();
      sheet.stands("不予受理");
      assertTrue(slow.page().innerText("main").contains(WORDS));
    }
  }
}
