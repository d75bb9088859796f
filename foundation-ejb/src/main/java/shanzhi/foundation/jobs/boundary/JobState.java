package shanzhi.foundation.jobs.boundary;

/** Where a job is. All after RUNNING are ends; from INTERRUPTED, when its server was lost half-way, the owner may start it again. */
public enum JobState {
  QUEUED, RUNNING, DONE, FAILED, CANCELLED, INTERRUPTED;

  public boolean ended() { return compareTo(RUNNING) > 0; }
}
