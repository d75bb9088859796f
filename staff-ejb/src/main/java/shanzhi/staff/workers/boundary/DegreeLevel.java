package shanzhi.staff.workers.boundary;

/** A degree, lowest first; the highest counts. */
public enum DegreeLevel {
  COLLEGE("专科"), BACHELOR("学士"), MASTER("硕士"), DOCTOR("博士");

  private final String title;

  DegreeLevel(String title) { this.title = title; }

  public String title() { return title; }
}
