package shanzhi.foundation.jobs.boundary;

/** Where a job is. The last three are ends. */
public enum JobState {
  QUEUED, RUNNING, DONE, FAILED, CANCELLED;

  public boolean ended() { return compareTo(RUNNING) > 0; }
}
