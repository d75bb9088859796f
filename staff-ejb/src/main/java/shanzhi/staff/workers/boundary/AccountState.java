package shanzhi.staff.workers.boundary;

/** Where a bank account stands: only one in force is paid to. */
public enum AccountState {
  PROPOSED("待复核"), IN_FORCE("使用中"), REFUSED("已退回");

  private final String title;

  AccountState(String title) { this.title = title; }

  public String title() { return title; }
}
