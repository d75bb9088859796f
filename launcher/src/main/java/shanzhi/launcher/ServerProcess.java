package shanzhi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process of ours with its log file. Knows whether its end was asked for. */
public final class ServerProcess {

  private static final int BEAT_MILLIS = 50;

  private final ProcessHandle handle;
  private final Process child;
  private final String mark;
  private volatile boolean endWanted;

  private ServerProcess(ProcessHandle handle, Process child, String mark) {
    this.handle = handle;
    this.child = child;
    this.mark = mark;
  }

  /**
   * Starts a child. Its output replaces the log; the log of the time before is kept beside it as {@code .previous}.
   *
   * @param mark text on the command line by which a later run recognises the process as ours
   */
  static ServerProcess start(List<String> command, Map<String, String> environment, Path log, String mark) {
    try {
      keepPrevious(log);
      var builder = new ProcessBuilder(command).redirectErrorStream(true)
          .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
          .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      var child = builder.start();
      return new ServerProcess(child.toHandle(), child, mark);
    } catch (IOException e) {
      throw new Trouble("无法启动进程 " + command.get(0) + "：" + e.getMessage(), "cannot start that process", e);
    }
  }

  /** A server that was started by a tool of its own and is not our child. */
  static ServerProcess adopt(ProcessHandle handle, String mark) {
    return new ServerProcess(handle, null, mark);
  }

  static void keepPrevious(Path log) throws IOException {
    Files.createDirectories(log.getParent());
    if (Files.exists(log)) Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
  }

  public long pid() {
    return handle.pid();
  }

  /** Of our child the JVM knows the end together with its code; of an adopted server only the operating system knows. */
  public boolean alive() {
    return child == null ? running(handle) : child.isAlive();
  }

  String mark() {
    return mark;
  }

  ProcessHandle handle() {
    return handle;
  }

  /** Empty while it runs, and for a server that is not our child. */
  Optional<Integer> exitCode() {
    return child == null || child.isAlive() ? Optional.empty() : Optional.of(child.exitValue());
  }

  /** Calls back once if the process ends although nobody asked it to. */
  void onUnwantedEnd(Consumer<ServerProcess> watcher) {
    var thread = new Thread(() -> {
      while (alive()) pause();
      if (!endWanted) watcher.accept(this);
    }, "watch " + pid());
    thread.setDaemon(true);
    thread.start();
  }

  void endIsWanted() {
    endWanted = true;
  }

  /** Waits for the end of a job (not of a server). */
  int await(Duration limit) {
    try {
      if (child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return child.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
    return -1;
  }

  /** TERM, and after the patience KILL, to the process and all it started. */
  void stop(Duration patience) {
    endWanted = true;
    var family = handle.descendants().toList();
    handle.destroy();
    if (!ended(patience)) handle.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    ended(Duration.ofSeconds(2));
  }

  void kill() {
    endWanted = true;
    var family = handle.descendants().toList();
    handle.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    ended(Duration.ofSeconds(5));
    family.forEach(p -> ended(p, Duration.ofSeconds(5)));
  }

  boolean ended(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (alive()) {
      if (System.nanoTime() > end) return false;
      pause();
    }
    return true;
  }

  static boolean ended(ProcessHandle process, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (running(process)) {
      if (System.nanoTime() > end) return false;
      pause();
    }
    return true;
  }

  /** A dead process whose parent has not asked after it still has a number, but no command line. */
  private static boolean running(ProcessHandle process) {
    return process.isAlive() && process.info().commandLine().isPresent();
  }

  private static void pause() {
    try {
      Thread.sleep(BEAT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
