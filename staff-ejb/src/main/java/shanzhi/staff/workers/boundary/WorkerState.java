package shanzhi.staff.workers.boundary;

/** Whether somebody works. */
public enum WorkerState {
  ACTIVE("在岗"), ON_LEAVE("请假"), LEFT("离职");

  private final String title;

  WorkerState(String title) { this.title = title; }

  public String title() { return title; }
}
