package shanzhi.staff.workers.boundary;

/** Why somebody is away. What a day of it is paid is a dated row of leave_rule. */
public enum LeaveKind {
  SICK("病假"), PERSONAL("事假"), MATERNITY("产假"), INJURY("工伤停工"), STUDY("脱产学习"), SUSPENDED("停职");

  private final String title;

  LeaveKind(String title) { this.title = title; }

  public String title() { return title; }
}
