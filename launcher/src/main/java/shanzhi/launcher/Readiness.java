package shanzhi.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a server answers 200, or says in one line why it never will. */
final class Readiness {

  private static final int BEAT_MILLIS = 150;

  private final Part part;
  private final ServerProcess process;
  private final Duration limit;
  private BooleanSupplier also = () -> true;
  private BooleanSupplier failed = () -> false;

  Readiness(Part part, ServerProcess process, Duration limit) {
    this.part = part;
    this.process = process;
    this.limit = limit;
  }

  Readiness and(BooleanSupplier also) {
    this.also = also;
    return this;
  }

  Readiness orFailed(BooleanSupplier failed) {
    this.failed = failed;
    return this;
  }

  void await(String address) {
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      if (!process.alive()) throw trouble("进程已退出（代码 " + process.exitCode().map(String::valueOf).orElse("?") + "）", "it ended by itself");
      if (failed.getAsBoolean()) throw trouble("部署失败", "the deployment failed");
      if (also.getAsBoolean() && answers(address)) return;
      try {
        Thread.sleep(BEAT_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw trouble("等待被中断", "the wait was interrupted");
      }
    }
    throw trouble(limit.toSeconds() + " 秒内未就绪", "not ready in time");
  }

  private Trouble trouble(String chinese, String english) {
    var complaint = Complaint.first(part.log()).map(l -> "：" + l).orElse("");
    return new Trouble(part.name() + " 未能启动，" + chinese + complaint + "，详见 " + part.log(), english + ", see that log");
  }

  private static boolean answers(String address) {
    try {
      var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(10_000);
      connection.setInstanceFollowRedirects(false);
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
