package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Lists that fold out. They fold in and out for a moment; a click in between closes one instead of choosing, so it is looked at what was chosen. */
final class Menus {

  private static final double FOLDED = 250;

  private Menus() {}

  /** @param menu how the list's id ends; @param word in the entry */
  static void choose(Page page, String menu, String word) {
    var label = page.locator("[id$='" + menu + "_label']");
    var entry = page.locator("[id$='" + menu + "_panel'] .ui-selectonemenu-item").filter(new Locator.FilterOptions().setHasText(word)).first();
    for (int i = 0; i < 5 && !label.innerText().contains(word); i++) {
      if (!entry.isVisible()) label.click();
      entry.click();
      page.waitForTimeout(FOLDED);
    }
    assertTrue(label.innerText().contains(word), () -> menu + ": " + label.innerText());
  }
}
