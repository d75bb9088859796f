package shanzhi.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * How long somebody in front of a screen waits for the database. When it is used up, statements of {@link Sql} are broken
 * off, so that the caller hears of it while still there. Work nobody waits for (jobs, timers) knows no such limit.
 */
public final class Patience {

  /** A statement begun late still gets so long. */
  private static final int LEAST_SECONDS = 2;
  /** A connection that says nothing at all for so long is given up, whoever waits. */
  private static final int SILENCE_MILLIS = 600_000;
  private static final ThreadLocal<Long> END = new ThreadLocal<>();

  private Patience() {}

  /** Everything in here together, in this thread. */
  public static <T> T of(int seconds, Callable<T> action) throws Exception {
    var outer = END.get();
    END.set(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    try {
      return action.call();
    } finally {
      if (outer == null) END.remove();
      else END.set(outer);
    }
  }

  /** The server is asked to end the statement; where it does not even hear that, the connection is cut a second later. */
  static void limit(Connection connection, Statement statement) throws SQLException {
    var end = END.get();
    int left = end == null ? 0 : (int) Math.max(LEAST_SECONDS, TimeUnit.NANOSECONDS.toSeconds(end - System.nanoTime()));
    connection.setNetworkTimeout(Runnable::run, end == null ? SILENCE_MILLIS : (left + 1) * 1000);
    statement.setQueryTimeout(left);
  }
}
