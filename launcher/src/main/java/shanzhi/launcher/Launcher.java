package shanzhi.launcher;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** {@code mvn -Prun}: starts the suite, says where it is, and stops it with Ctrl-C or when a part dies. */
public final class Launcher {

  /** A Ctrl-C in a terminal reaches the servers too; this long we wait for our own signal before calling it a death. */
  private static final int SIGNAL_GRACE_MILLIS = 700;

  private final Suite suite;
  private final Console console;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile int exitCode;

  private Launcher(Path root, Path data) {
    this.console = Console.standard();
    this.suite = Suite.at(root).data(data).settings(System.getenv()).on(console).watchedBy(this::died);
  }

  /** @param arguments the project's folder, and where to keep data if not in its {@code .data} */
  public static void main(String[] arguments) throws InterruptedException {
    var root = Path.of(arguments[0]).toAbsolutePath().normalize();
    new Launcher(root, arguments.length > 1 ? Path.of(arguments[1]).toAbsolutePath().normalize() : root.resolve(".data")).run();
  }

  private void run() throws InterruptedException {
    // INT, TERM and HUP all end in the JVM's shutdown hooks. A stop that was asked for is a success: exit code 0.
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    console.say("善治 Shanzhi 启动中 starting …");
    try {
      suite.start();
      console.nothingToWaitFor();
      console.say(Summary.of(suite.plan()));
    } catch (Trouble trouble) {
      if (!stopping) fail(trouble);
    }
    ended.await();      // for ever; the hook ends the JVM
  }

  private void stop() {
    stopping = true;
    long began = System.nanoTime();
    console.nothingToWaitFor();
    if (exitCode == 0) console.say("正在停止 stopping …");
    suite.close();
    if (exitCode == 0) console.say(String.format("已停止 stopped（%.1f s）", (System.nanoTime() - began) / 1e9));
    Runtime.getRuntime().halt(exitCode);
  }

  private void died(Part part, ServerProcess process) {
    try {
      Thread.sleep(SIGNAL_GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (stopping) return;
    var code = process.exitCode().map(c -> "，代码 exit code " + c).orElse("");
    fail(new Trouble(part.name() + " 意外退出" + code + "，全部停止；详见 " + part.log(), "it ended by itself, everything stops; see that log"));
  }

  private synchronized void fail(Trouble trouble) {
    if (exitCode != 0) return;
    exitCode = 1;
    console.say(trouble);
    System.exit(1);
  }
}
