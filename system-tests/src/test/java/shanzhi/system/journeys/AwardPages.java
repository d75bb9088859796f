package shanzhi.system.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** What the pages of an award have in common: choosing, and reading what was said and where a candidate stands. */
final class AwardPages {

  private AwardPages() {}

  static void pick(Page page, String menu, String label) {
    var choice = page.locator("[id='" + menu + "_items'] li").filter(text(label)).first();
    // a page that was just written anew may shut the menu once more
    for (int turn = 0; turn < 5 && !choice.isVisible(); turn++) {
      page.locator("[id='" + menu + "']").click();
      page.waitForTimeout(400);
    }
    choice.click();
  }

  static void stands(Page page, String state) { page.locator("main section").first().locator(".sz-tag").filter(text(Pattern.compile("^\\s*" + state + "\\s*$"))).first().waitFor(); }

  static void said(Page page, String words) { page.locator("[role='status'], [role='alert']").filter(text(words)).first().waitFor(); }

  static long number(String address) { return Long.parseLong(address.replaceFirst(".*id=(\\d+).*", "$1")); }

  static Locator.FilterOptions text(String words) { return new Locator.FilterOptions().setHasText(words); }

  static Locator.FilterOptions text(Pattern words) { return new Locator.FilterOptions().setHasText(words); }
}
