package shanzhi.staff.workers.boundary;

/** How long a contract holds. */
public enum ContractKind {
  FIXED_TERM("固定期限"), OPEN_ENDED("无固定期限");

  private final String title;

  ContractKind(String title) { this.title = title; }

  public String title() { return title; }
}
