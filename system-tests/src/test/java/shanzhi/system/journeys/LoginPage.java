package shanzhi.system.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import shanzhi.system.RunningSuite;

/** The sign-on server's page. */
final class LoginPage {

  private final Page page;

  LoginPage(Page page) { this.page = page; }

  static boolean shows(Page page) { return page.url().startsWith(RunningSuite.get().keycloakUrl()) && page.locator("#kc-login").count() > 0; }

  /** The answer of the page that comes in the end. */
  Response signIn(String name, String password) {
    page.fill("#username", name);
    page.fill("#password", password);
    return page.waitForNavigation(() -> page.click("#kc-login"));
  }

  String language() { return page.locator("html").getAttribute("lang"); }

  String text() { return page.innerText("body"); }
}
