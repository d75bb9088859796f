package shanzhi.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;

/**
 * What people see. On a terminal the waiting parts are redrawn in place; in a file or a pipe each finished part is one
 * line, and every few seconds one line says what is still being waited for. Everything also goes to the launcher's log.
 */
class Console {

  private static final int REDRAW_MILLIS = 1000;
  private static final int LIFE_SIGN_SECONDS = 5;
  private static final int NAME_WIDTH = 22;
  private static final int MOST_DOTS = 30;

  private final PrintStream out;
  private final boolean terminal;
  private final Map<String, Long> waiting = new LinkedHashMap<>();
  private Path log;
  private int drawn;
  private long lastLifeSign = System.nanoTime();
  private Timer timer;

  Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** UTF-8 whatever the locale says: a terminal of today understands nothing else, and "?" helps nobody. */
  static Console standard() {
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var kind = System.getenv("TERM");
    return new Console(out, System.console() != null && kind != null && !kind.equals("dumb"));
  }

  static Console quiet() {
    return new Console(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false);
  }

  synchronized void logTo(Path log) {
    this.log = log;
  }

  synchronized void waitingFor(String name) {
    waiting.put(name, System.nanoTime());
    if (timer == null) {
      timer = new Timer("console", true);
      timer.schedule(new TimerTask() {
        @Override public void run() {
          lifeSign();
        }
      }, REDRAW_MILLIS, REDRAW_MILLIS);
    }
    redraw();
  }

  synchronized void ready(String name) {
    var since = waiting.remove(name);
    say("  ✓ " + Width.pad(name, NAME_WIDTH) + String.format("%6.1f s", seconds(since == null ? System.nanoTime() : since)));
  }

  /** Forgets what was waited for: it failed, or everything stops. */
  synchronized void nothingToWaitFor() {
    erase();
    waiting.clear();
    if (timer != null) timer.cancel();
    timer = null;
  }

  synchronized void say(String line) {
    erase();
    out.println(line);
    note(line);
    redraw();
  }

  void say(List<String> lines) {
    lines.forEach(this::say);
  }

  /** The one line of a failure; its stack goes to the log only. */
  synchronized void say(Trouble trouble) {
    nothingToWaitFor();
    say("✗ " + trouble.getMessage());
    var stack = new StringWriter();
    trouble.printStackTrace(new PrintWriter(stack, true));
    note(stack.toString());
  }

  private synchronized void lifeSign() {
    if (waiting.isEmpty()) return;
    if (terminal) {
      erase();
      redraw();
    } else if (seconds(lastLifeSign) >= LIFE_SIGN_SECONDS) {
      lastLifeSign = System.nanoTime();
      var parts = waiting.entrySet().stream().map(e -> e.getKey() + " " + Math.round(seconds(e.getValue())) + " s").toList();
      out.println("  … " + String.join("，", parts));
    }
  }

  private void redraw() {
    if (!terminal) return;
    waiting.forEach((name, since) -> {
      var elapsed = (int) seconds(since);
      out.println("  … " + Width.pad(name, NAME_WIDTH) + String.format("%4d s  ", elapsed) + "·".repeat(Math.min(MOST_DOTS, elapsed)));
      drawn++;
    });
  }

  private void erase() {
    if (drawn > 0) out.print("\033[" + drawn + "A\033[J");
    drawn = 0;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private void note(String text) {
    if (log == null) return;
    try {
      Files.writeString(log, Instant.now() + " " + text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException ignored) {
      // a disk that is full must not hide the line that says so
    }
  }
}
