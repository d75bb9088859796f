package shanzhi.staff.appraisal.boundary;

/** The outcome of an appraisal, best first. */
public enum AppraisalGrade {
  EXCELLENT("优秀"), QUALIFIED("合格"), BASIC("基本合格"), FAILED("不合格");

  private final String title;

  AppraisalGrade(String title) { this.title = title; }

  public String title() { return title; }
}
