package shanzhi.foundation.jobs.control;

import java.util.concurrent.TimeUnit;
import shanzhi.foundation.jobs.boundary.JobCancelled;
import shanzhi.foundation.jobs.boundary.Progress;

/** Writes the progress of one running job down, but not more often than anybody looks. Used by one thread. */
final class JobProgress implements Progress {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

  private final long job;
  private final JobDesk desk;
  private long total;
  private long done;
  private String message;
  private Long result;
  private long written = System.nanoTime() - PAUSE;

  JobProgress(long job, JobDesk desk) {
    this.job = job;
    this.desk = desk;
  }

  @Override public void total(long steps) {
    total = steps;
    sometimes();
  }

  @Override public void done(long steps) {
    done = steps;
    sometimes();
  }

  @Override public void say(String text) {
    message = text;
    sometimes();
  }

  @Override public void result(long file) { result = file; }

  Long result() { return result; }

  boolean write() {
    written = System.nanoTime();
    return desk.note(job, done, total, message);
  }

  private void sometimes() {
    if (System.nanoTime() - written >= PAUSE && write()) throw new JobCancelled();
  }
}
