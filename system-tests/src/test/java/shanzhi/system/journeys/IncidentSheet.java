package shanzhi.system.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import shanzhi.system.Pictures;

import java.awt.Color;

/** 事件办理 at the desk: the sheet of one incident and the moves on it. */
final class IncidentSheet {

  private final Person person;
  private final Page page;

  IncidentSheet(Person person, String number) {
    this.person = person;
    page = person.page();
    person.open("/app/incidents/sheet?number=" + number);
  }

  IncidentSheet says(String opinion) {
    page.locator("textarea[id$='opinion']").fill(opinion);
    return this;
  }

  IncidentSheet chooses(String office) {
    Menus.choose(page, ":office", office);
    return this;
  }

  IncidentSheet shows(Color photo) {
    page.locator("input[type=file]").setInputFiles(new FilePayload("处置后.jpg", "image/jpeg", Pictures.jpeg(photo, 800, 600)));
    page.locator("[id$='names']").filter(new Locator.FilterOptions().setHasText("处置后.jpg")).waitFor();
    return this;
  }

  /** Presses the button of a move and waits until the sheet stands in the new status. */
  IncidentSheet does(String move, String status) {
    // by the words on the button: the glyph of its icon is part of the accessible name
    page.locator(".sz-stick button").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + move + "\\s*$"))).first().click();
    return stands(status);
  }

  /** Opens the dialog of a side act, writes why, and waits until the sheet stands in a status. */
  IncidentSheet aside(String act, String words, String status) { return aside(act, words, dialog -> { }, status); }

  /** @param more fills what the act needs besides words */
  IncidentSheet aside(String act, String words, Consumer<Locator> more, String status) {
    page.locator("#side button").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + act + "\\s*$"))).first().click();
    var dialog = page.locator("#sideDialog");
    dialog.locator("textarea[id$='why']").waitFor();
    more.accept(dialog);
    dialog.locator("textarea[id$='why']").fill(words);
    person.shoot("side-" + person.name() + "-" + act);
    page.waitForNavigation(() -> dialog.locator("button[id$=':go']").click());
    return stands(status);
  }

  /** Waits until the sheet stands in a status. */
  IncidentSheet stands(String status) {
    page.locator("h1 .sz-tag").filter(new Locator.FilterOptions().setHasText(status)).waitFor();
    person.shoot("sheet-" + person.name() + "-" + status);
    return this;
  }
}
