package shanzhi.staff.payroll.boundary;

/** What a run pays: the month's wage, the performance pay kept for the end of the year, or bonuses by a paper of their own. */
public enum RunPurpose {
  MONTHLY("月度薪酬"), YEAR_END("年终绩效"), BONUS("一次性奖金");

  private final String title;

  RunPurpose(String title) { this.title = title; }

  public String title() { return title; }
}
