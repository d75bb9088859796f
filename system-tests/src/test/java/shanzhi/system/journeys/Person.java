package shanzhi.system.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shanzhi.system.DemoPeople;
import shanzhi.system.RunningSuite;

/** Somebody with an own browser window who signs in when the suite asks for it. */
final class Person implements AutoCloseable {

  private static final Path SCREENS = DemoPeople.ROOT.resolve("system-tests/target/screens");
  private static final double PATIENCE = 30_000;

  private final String name;
  private final BrowserContext window;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Person(String name, int width, int height, boolean phone) {
    this(name, Browsers.get().newContext(new Browser.NewContextOptions().setViewportSize(width, height).setIsMobile(phone).setHasTouch(phone).setLocale("zh-CN").setReducedMotion(ReducedMotion.REDUCE)));
  }

  private Person(String name, BrowserContext window) {
    this.name = name;
    this.window = window;
    window.setDefaultTimeout(PATIENCE);
    page = window.pages().isEmpty() ? window.newPage() : window.pages().get(0);
    page.onConsoleMessage(message -> { if (message.type().equals("error")) complaints.add(page.url() + " console: " + message.text()); });
    page.onPageError(error -> complaints.add(page.url() + " script: " + error));
  }

  static Person atDesk(String name) { return new Person(name, 1440, 900, false); }

  static Person onPhone(String name) { return new Person(name, 390, 844, true); }

  /** A phone whose browser is closed and opened again: what it keeps lies in a folder. */
  static Person onOwnPhone(String name, Path folder) { return new Person(name, Browsers.kept(folder)); }

  String name() { return name; }

  Page page() { return page; }

  /** Opens an address of the suite and signs in on the way if asked. */
  Response open(String path) {
    var answer = page.navigate(RunningSuite.get().url() + path);
    if (path.startsWith("/m/")) ready();
    if (!LoginPage.shows(page)) return answer;
    var back = new LoginPage(page).signIn(name, name);
    if (path.startsWith("/m/")) ready();
    // the phone asks who is there before the login is known; the answer 401 is no fault
    complaints.clear();
    return back;
  }

  /** The phone pages open by themselves first and lead to the login when nobody is signed in. */
  void ready() { page.locator("#kc-login, body[data-open]").waitFor(); }

  /** As after half an hour away: the suite knows the session no more, and the sign-on server asks for the password again. */
  void loseSession() { window.clearCookies(new BrowserContext.ClearCookiesOptions().setName(java.util.regex.Pattern.compile("JSESSIONID|KEYCLOAK_.*|AUTH_SESSION_ID.*"))); }

  void shoot(String what) { page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(what + ".png")).setFullPage(true)); }

  /** What the browser's console said since the last time. */
  List<String> complaints() {
    var said = List.copyOf(complaints);
    complaints.clear();
    return said;
  }

  @Override public void close() { window.close(); }
}
