package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The browser that this machine has; one for all journeys. None is downloaded. */
public class Browsers implements LauncherSessionListener {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");

  private static Playwright playwright;
  private static Browser browser;

  /** Without a browser a journey is left out, unless {@code SHANZHI_REQUIRE_BROWSER=true} makes it fail. */
  static synchronized Browser get() {
    if (browser != null) return browser;
    var found = installed();
    if (found.isEmpty()) {
      var reason = "no Chromium, Chrome or Edge under /usr/bin; install one to run the journeys";
      if ("true".equals(System.getenv("SHANZHI_REQUIRE_BROWSER"))) fail(reason);
      Assumptions.abort(reason);
    }
    playwright = Playwright.create();
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(found.get()).setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    return browser;
  }

  /** A browser of its own that keeps what its pages keep, in this folder. */
  static BrowserContext kept(Path folder) {
    get();
    return playwright.chromium().launchPersistentContext(folder, new BrowserType.LaunchPersistentContextOptions().setExecutablePath(installed().orElseThrow())
        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")).setViewportSize(390, 844).setIsMobile(true).setHasTouch(true).setLocale("zh-CN").setReducedMotion(ReducedMotion.REDUCE));
  }

  private static Optional<Path> installed() {
    return Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin").flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
  }

  @Override public void launcherSessionClosed(LauncherSession session) {
    if (playwright != null) playwright.close();
  }
}
