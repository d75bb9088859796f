package shanzhi.staff.payroll.boundary;

/** What a run pays: the month's wage, or the performance pay kept for the end of the year. */
public enum RunPurpose {
  MONTHLY("月度薪酬"), YEAR_END("年终绩效");

  private final String title;

  RunPurpose(String title) { this.title = title; }

  public String title() { return title; }
}
