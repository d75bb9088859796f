package shanzhi.system;

import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import shanzhi.launcher.Suite;

/** The whole suite with demonstration data, started when the first test asks for it, stopped after the last. */
public class RunningSuite implements LauncherSessionListener {

  private static Suite suite;

  /** Started on first use: architecture rules alone need no server. */
  public static synchronized Suite get() {
    if (suite == null) {
      var root = Path.of(System.getProperty("root.dir"));
      var fresh = Suite.at(root).data(root.resolve("system-tests/target/data-" + ProcessHandle.current().pid())).freePorts().demo(true).quiet();
      fresh.start();
      suite = fresh;
    }
    return suite;
  }

  @Override public void launcherSessionClosed(LauncherSession session) {
    if (suite != null) suite.close();
  }
}
