package shanzhi.foundation.jobs.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A job as its owner sees it.
 *
 * @param total steps altogether, 0 while not known
 * @param refusal key of the reason why it failed, filled with {@code refusalArgs}; null otherwise
 * @param hasResult whether there is a file to fetch
 */
public record JobLine(long id, String kind, String title, JobState state, long done, long total, String message, String refusal,
    List<String> refusalArgs, boolean hasResult, Instant createdAt, Instant startedAt, Instant endedAt, boolean cancelAsked)
    implements Serializable {

  /** 0 to 100; 100 only once it is done. */
  public int percent() {
    if (state == JobState.DONE) return 100;
    return total <= 0 ? 0 : (int) Math.min(99, done * 100 / total);
  }

  public boolean running() { return !state.ended(); }
}
