package shanzhi.staff.appraisal.boundary;

/** What is asked after publication: first a review, then an appeal. */
public enum ReviewKind {
  REVIEW("复核"), APPEAL("申诉");

  private final String title;

  ReviewKind(String title) { this.title = title; }

  public String title() { return title; }
}
