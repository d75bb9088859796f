package shanzhi.staff.workers.boundary;

/** Why somebody left. */
public enum ExitReason {
  RESIGNED("辞职"), RETIRED("退休"), CONTRACT_ENDED("合同到期"), DISMISSED("解除合同"), MOVED_AWAY("调出"), DIED("去世");

  private final String title;

  ExitReason(String title) { this.title = title; }

  public String title() { return title; }
}
