package shanzhi.staff.workers.boundary;

/** What a declared contribution base is for. */
public enum BaseKind {
  INSURANCE("社会保险"), FUND("住房公积金");

  private final String title;

  BaseKind(String title) { this.title = title; }

  public String title() { return title; }
}
