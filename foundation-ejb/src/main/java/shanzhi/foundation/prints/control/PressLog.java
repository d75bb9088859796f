package shanzhi.foundation.prints.control;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the layout engine has to say, in the server's log: warnings and worse. By itself it tells every print's timings to the error stream. */
final class PressLog implements XRLogger {

  private static final Logger LOG = Logger.getLogger(Press.class.getName());

  @Override public void log(String where, Level level, String message) { log(where, level, message, null); }

  @Override public void log(String where, Level level, String message, Throwable failure) {
    if (heard(level)) LOG.log(level, failure, () -> where + ": " + message);
  }

  /** The server's configuration says how much is heard. */
  @Override public void setLevel(String logger, Level level) { }

  @Override public boolean isLogLevelEnabled(Diagnostic diagnostic) { return heard(diagnostic.getLevel()); }

  private static boolean heard(Level level) { return level.intValue() >= Level.WARNING.intValue(); }
}
