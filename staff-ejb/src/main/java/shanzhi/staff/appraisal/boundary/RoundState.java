package shanzhi.staff.appraisal.boundary;

/** Where a round of appraisals stands. */
public enum RoundState {
  DRAFT("评定中"), SUBMITTED("待审定"), PUBLISHED("已公布");

  private final String title;

  RoundState(String title) { this.title = title; }

  public String title() { return title; }
}
